/// Abbreviations of time zones that the press writes after a time, the same in all languages.
enum TimeZoneAbbreviation {
    static let minutesEast: [String: Int] = [
        "GMT": 0, "UTC": 0, "TU": 0, "WET": 0, "BST": 60, "WEST": 60, "CET": 60, "MEZ": 60, "HNEC": 60, "CEST": 120,
        "MESZ": 120, "HAEC": 120, "EET": 120, "EEST": 180, "MSK": 180, "МСК": 180, "IRST": 210, "IST": 330, "ICT": 420,
        "HKT": 480, "JST": 540, "KST": 540, "AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780, "BRT": -180,
        "ART": -180,
        "AST": -240, "ADT": -180, "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360,
        "PST": -480, "PDT": -420,
    ]
}
