import Foundation

/// The names of a language's calendar by their words: months, weekdays, seasons, units, counts.
struct DateNames: Sendable {
    struct Entry: Sendable {
        /// Where its words after the first stand among `laterWords`.
        var rest: Range<Int>
        var slot: DateSlot
        /// The number of a month or weekday, else an index.
        var value: Int
        /// A name that is also another word.
        var isWeak = false
        /// An abbreviation, which may have a full stop.
        var isShort = false
    }

    /// By the first word, the longest first.
    private var entries: [[Entry]] = []
    private var laterWords: [DateVocabulary.Word] = []
    private(set) var seasons: [String] = []
    private(set) var dayParts: [DateParts.DayPart] = []
    private(set) var units: [DateUnit] = []
    private(set) var durations: [DateParts.Duration] = []
    private(set) var feasts: [Feast] = []
    private(set) var zones: [ClockZone] = []
    private(set) var counts: [DateVocabulary.Word: Decimal?] = [:]

    init(_ tables: DateTables, vocabulary: inout DateVocabulary) {
        let words = tables.words
        let weak = Set((words.weak ?? []).map { vocabulary.intern(phrase: $0) })
        add(tables.names.months, .month, weak, &vocabulary)
        add(words.months ?? [:], .month, weak, &vocabulary)
        add(tables.names.monthsShort, .month, weak, isShort: true, &vocabulary)
        add(tables.names.weekdays, .weekday, weak, &vocabulary)
        add(words.weekdays ?? [:], .weekday, weak, &vocabulary)
        add(tables.names.weekdaysShort, .weekday, weak, isShort: true, &vocabulary)
        for (name, minutes) in TimeZoneAbbreviation.minutesEast {
            add([name], .zone, zones.count, weak, &vocabulary)
            zones.append(.offset(minutes))
        }
        for (identifier, names) in words.zones ?? [:] {
            // A machine may be without the data base.
            guard let zone = TimeZone(identifier: identifier) else { continue }
            add(names, .zone, zones.count, weak, &vocabulary)
            zones.append(.place(zone))
        }
        for (season, names) in words.seasons ?? [:] {
            add(names, .season, seasons.count, weak, &vocabulary)
            seasons.append(season)
        }
        for (part, names) in words.dayParts ?? [:] {
            add(names, .part, dayParts.count, weak, &vocabulary)
            dayParts.append(part)
        }
        for (unit, names) in words.units ?? [:] {
            add(names, .unit, units.count, weak, &vocabulary)
            units.append(unit)
        }
        for (value, names) in words.durations ?? [:] {
            guard let duration = DateParts.Duration(timex: value) else {
                preconditionFailure("no duration: '\(value)'")
            }
            add(names, .duration, durations.count, weak, &vocabulary)
            durations.append(duration)
        }
        for (day, names) in words.holidays ?? [:] {
            guard let feast = Feast(day) else { preconditionFailure("no holiday: '\(day)'") }
            add(names, .holiday, feasts.count, weak, &vocabulary)
            feasts.append(feast)
        }
        for (number, names) in words.ordinals ?? [:] {
            guard let value = Int(number) else { preconditionFailure("no ordinal: '\(number)'") }
            add(names, .ord, value, weak, &vocabulary)
        }
        for (number, names) in words.counts ?? [:] {
            for name in names { counts[vocabulary.intern(phrase: name)[0]] = .some(Decimal(string: number)) }
        }
        for index in entries.indices { entries[index].sort { $0.rest.count > $1.rest.count } }
    }

    /// The names that begin with a word.
    subscript(word: DateVocabulary.Word) -> [Entry] {
        entries.indices.contains(Int(word)) ? entries[Int(word)] : []
    }

    /// Where a name ends whose first word stands at an index; nil where its other words do not follow.
    func end(of entry: Entry, at index: Int, in words: [DateVocabulary.Word]) -> Int? {
        let end = index + 1 + entry.rest.count
        guard !entry.rest.isEmpty else { return end }
        return end <= words.count && words[(index + 1)..<end].elementsEqual(laterWords[entry.rest]) ? end : nil
    }

    /// The slots that a word may begin; with `longer` where more words must follow for others.
    func slots(of word: DateVocabulary.Word) -> DateSlot.Set {
        self[word].reduce(into: counts[word] == nil ? [] : [.n, .duration]) { slots, entry in
            slots.insert(entry.rest.isEmpty ? DateSlot.Set(entry.slot) : .longer)
        }
    }

    /// The slots of the names of more than one word that begin at an index.
    func longSlots(at index: Int, in words: [DateVocabulary.Word]) -> DateSlot.Set {
        self[words[index]].reduce(into: []) { slots, entry in
            if !entry.rest.isEmpty, end(of: entry, at: index, in: words) != nil {
                slots.insert(DateSlot.Set(entry.slot))
            }
        }
    }

    private mutating func add(
        _ names: [String: Int], _ slot: DateSlot, _ weak: Set<[DateVocabulary.Word]>, isShort: Bool = false,
        _ vocabulary: inout DateVocabulary
    ) {
        for (name, value) in names { add(name, slot, value, weak, isShort: isShort, &vocabulary) }
    }

    private mutating func add(
        _ names: [String], _ slot: DateSlot, _ value: Int, _ weak: Set<[DateVocabulary.Word]>,
        _ vocabulary: inout DateVocabulary
    ) {
        for name in names { add(name, slot, value, weak, isShort: false, &vocabulary) }
    }

    private mutating func add(
        _ name: String, _ slot: DateSlot, _ value: Int, _ weak: Set<[DateVocabulary.Word]>, isShort: Bool,
        _ vocabulary: inout DateVocabulary
    ) {
        let mayBeWeak = [.month, .weekday, .season, .holiday].contains(slot)
        let words = vocabulary.intern(phrase: name)
        let first = Int(words[0])
        while entries.count <= first { entries.append([]) }
        let isKnown = entries[first].contains {
            $0.slot == slot && laterWords[$0.rest].elementsEqual(words.dropFirst())
        }
        guard !isKnown else { return }
        let start = laterWords.count
        laterWords += words.dropFirst()
        entries[first].append(
            Entry(
                rest: start..<laterWords.count, slot: slot, value: value, isWeak: mayBeWeak && weak.contains(words),
                isShort: isShort))
    }
}
