import Foundation
import Synchronization
import Testing

@testable import Pipeline

@Suite("Work that several threads share")
struct OrderedWorkTests {
    private struct Stop: Error {}

    /// Numbers from 0 up to `count`, and how many were asked for.
    private final class Numbers: Sendable {
        let asked = Atomic(0)
        let count: Int

        init(_ count: Int) { self.count = count }

        func next() -> Int? {
            let number = asked.add(1, ordering: .relaxed).oldValue
            return number < count ? number : nil
        }
    }

    @Test("results come in the order of the inputs, whoever is slow", arguments: [1, 2, 5])
    func order(_ workers: Int) throws {
        let numbers = Numbers(200)
        let work = OrderedWork<Int, Int>(workers: workers) {
            { number in
                if number % 7 == 0 { usleep(2000) }
                return number * 2
            }
        }
        var results: [Int] = []
        try work.run({ numbers.next() }) { results.append($0) }
        #expect(results == (0..<200).map { $0 * 2 })
    }

    @Test("no more is read than may wait while the first is in work")
    func window() throws {
        let numbers = Numbers(100)
        let work = OrderedWork<Int, Int>(workers: 2) {
            { number in
                if number == 0 { usleep(200_000) }
                return number
            }
        }
        var askedAtFirst: Int?
        try work.run({ numbers.next() }) { _ in askedAtFirst = askedAtFirst ?? numbers.asked.load(ordering: .relaxed) }
        #expect(try #require(askedAtFirst) <= 9)
    }

    @Test("what a worker throws ends the work after the results before it")
    func failure() {
        let numbers = Numbers(50)
        let work = OrderedWork<Int, Int>(workers: 3) {
            { number in
                guard number != 10 else { throw Stop() }
                return number
            }
        }
        var results: [Int] = []
        #expect(throws: Stop.self) { try work.run({ numbers.next() }) { results.append($0) } }
        #expect(results == Array(0..<10))
    }

    @Test("what reading throws ends the work after all that was read")
    func readingFailure() {
        let numbers = Numbers(3)
        let work = OrderedWork<Int, Int>(workers: 2) { { $0 } }
        var results: [Int] = []
        #expect(throws: Stop.self) {
            try work.run({
                guard let number = numbers.next() else { throw Stop() }
                return number
            }) { results.append($0) }
        }
        #expect(results == [0, 1, 2])
    }
}
