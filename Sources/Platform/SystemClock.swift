#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// What time it is here and elsewhere, by the system's own list of time zones.
package enum SystemClock {
  /// The seconds since 1970 began, in UTC.
  package static var now: Int { Int(time(nil)) }

  /// The minute of the week, from Monday 0:00, in a zone at a moment in seconds since 1970; nil where
  /// the system does not know the zone.
  ///
  /// The C library knows one zone at a time, by the environment, so this is for one thread only.
  package static func minuteOfWeek(in zone: String, at moment: Int) -> Int? {
    guard access("/usr/share/zoneinfo/\(zone)", R_OK) == 0 else { return nil }
    let own = Process.variable("TZ")
    setenv("TZ", ":\(zone)", 1)
    defer {
      if let own { setenv("TZ", own, 1) } else { unsetenv("TZ") }
      tzset()
    }
    tzset()
    var seconds = time_t(moment)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil else { return nil }
    let day = (Int(parts.tm_wday) + 6) % 7
    return (day * 24 + Int(parts.tm_hour)) * 60 + Int(parts.tm_min)
  }
}
