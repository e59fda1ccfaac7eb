// The functions that a page calls. A JSON text is returned by its address, which is valid until the
// next call; `length` is the number of its bytes.

@_expose(wasm, "reserve") @_cdecl("waymark_reserve")
public func reserve(bytes: Int32) -> UnsafeMutablePointer<UInt8>? { page.reserve(Int(bytes)) }

@_expose(wasm, "open") @_cdecl("waymark_open")
public func open() -> Int32 { page.open() }

@_expose(wasm, "length") @_cdecl("waymark_length")
public func length() -> Int32 { page.length }

@_expose(wasm, "screen") @_cdecl("waymark_screen")
public func screen() -> UnsafePointer<UInt8>? { page.act { _ in } }

@_expose(wasm, "answer") @_cdecl("waymark_answer")
public func answer(code: Int32) -> UnsafePointer<UInt8>? {
  page.act { $0.session.answer(Int(code)) }
}

@_expose(wasm, "skip") @_cdecl("waymark_skip")
public func skip() -> UnsafePointer<UInt8>? { page.act { $0.session.skip() } }

@_expose(wasm, "decline") @_cdecl("waymark_decline")
public func decline() -> UnsafePointer<UInt8>? { page.act { $0.session.decline() } }

@_expose(wasm, "not_sure") @_cdecl("waymark_not_sure")
public func notSure() -> UnsafePointer<UInt8>? { page.act { $0.session.sayNotSure() } }

@_expose(wasm, "pass") @_cdecl("waymark_pass")
public func pass() -> UnsafePointer<UInt8>? { page.act { $0.session.passNotice() } }

@_expose(wasm, "back") @_cdecl("waymark_back")
public func back() -> UnsafePointer<UInt8>? { page.act { $0.session.goBack() } }

@_expose(wasm, "forward") @_cdecl("waymark_forward")
public func forward() -> UnsafePointer<UInt8>? { page.act { $0.session.goForward() } }

@_expose(wasm, "go") @_cdecl("waymark_go")
public func go(item: Int32) -> UnsafePointer<UInt8>? { page.act { $0.session.go(to: Int(item)) } }

@_expose(wasm, "finish") @_cdecl("waymark_finish")
public func finish() -> UnsafePointer<UInt8>? { page.act { $0.session.finish() } }

@_expose(wasm, "change") @_cdecl("waymark_change")
public func change(item: Int32, code: Int32) -> UnsafePointer<UInt8>? {
  page.act { $0.session.change(Int(item), to: .answered(Int(code))) }
}

@_expose(wasm, "change_state") @_cdecl("waymark_change_state")
public func changeState(item: Int32, state: Int32) -> UnsafePointer<UInt8>? {
  page.act { $0.change(Int(item), toState: Int(state)) }
}

@_expose(wasm, "begin") @_cdecl("waymark_begin")
public func begin() -> UnsafePointer<UInt8>? {
  page.act { $0.begin() }
}

@_expose(wasm, "outcome") @_cdecl("waymark_outcome")
public func outcome() -> UnsafePointer<UInt8>? { page.show { $0.outcome() } }

/// The minute of the week from Monday 0:00 in a time zone of the contacts; -1 where it is not known.
@_expose(wasm, "clock") @_cdecl("waymark_clock")
public func clock(zone: Int32, minute: Int32) { page.setClock(ofZone: zone, to: minute) }

@_expose(wasm, "referral") @_cdecl("waymark_referral")
public func referral(
  country: Int32, year: Int32, month: Int32, day: Int32
) -> UnsafePointer<UInt8>? {
  guard let today = CalendarDate(year: Int(year), month: Int(month), day: Int(day)) else {
    return page.nothing()
  }
  return page.show { $0.referral(country: Int(country), today: today) }
}
