/// One step of libyaml through a file, its marks turned into byte offsets.
struct Event {
  enum Kind {
    case documentStart
    case alias(String)
    case scalar(text: String, style: Node.Scalar.Style)
    case sequenceStart
    case mappingStart
    case collectionEnd
    /// The start of the stream or the end of a document, which say nothing.
    case other
  }

  let kind: Kind

  /// The tag in its long form; libyaml drops a lone `!` on a scalar.
  var tag: String?
  var anchor: String?

  /// From the tag or anchor, if there is one, to the end as libyaml marks it.
  let offsets: Range<Int>
}
