import Documents
import Foundation
import TMX
import Testing

/// The review page in a real browser, on the project's own articles.
@Suite(.serialized, .enabled(if: Browser.isExpected, "no browser: run Scripts/install-test-clients"))
struct ReviewPageTests {
    /// A copy of the articles, so that the journal goes beside the copy.
    private func withPage(
        of files: [String], _ body: (Browser, URL, [String]) async throws -> Void
    ) async throws {
        try #require(Browser.isThere, "chromium-driver is not installed: run Scripts/install-test-clients as root")
        let folder = FileManager.default.temporaryDirectory.appending(path: "recoupe-review-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for file in files {
            let source = RecoupeRun.root.appending(path: "corpora/abou-kamal/\(file)")
            try FileManager.default.copyItem(at: source, to: folder.appending(path: file))
        }
        let browser = try await Browser(downloads: folder)
        do {
            try await body(browser, folder, files.map { folder.appending(path: $0).path })
        } catch {
            await browser.close()
            throw error
        }
        await browser.close()
    }

    private static let isReady = "document.activeElement.closest('.sentence')"
    private static let sequence = "document.getElementById('saved').textContent.match(/\\((\\d+)/)?.[1]"

    /// Waits until so many actions are saved.
    private func saved(_ count: Int, in browser: Browser) async throws {
        try await browser.wait(
            "\(Self.sequence) === '\(count)'",
            otherwise: "\(Self.sequence) + document.getElementById('alert').textContent")
    }

    private func rows(_ browser: Browser) async throws -> Int {
        Int(try await browser.string("document.getElementById('grid').ariaRowCount - 1")) ?? 0
    }

    @Test("two versions: merge, split, undo, edit, confirm, realign, kill, restart, export")
    func alignment() async throws {
        try await withPage(of: ["fr.html", "en.html"]) { browser, folder, files in
            var process = try ReviewProcess(files)
            try await browser.open(process.address)
            try await browser.wait(Self.isReady)
            let start = try await rows(browser)

            try await browser.press(["m"])
            try await saved(1, in: browser)
            #expect(try await rows(browser) == start - 1)
            try await browser.press(["s"])
            try await saved(2, in: browser)
            #expect(try await rows(browser) == start)
            try await browser.press(["z"], ["z"])
            try await saved(4, in: browser)
            try await browser.press(["y"], ["z"])
            try await saved(6, in: browser)
            #expect(try await rows(browser) == start)

            // An edited headline, typed over.
            try await browser.press(["e"])
            try await browser.wait("document.activeElement.matches('textarea')")
            try await browser.press([Browser.Key.end])
            try await browser.write(" <b>&")
            try await browser.press([Browser.Key.enter])
            try await saved(7, in: browser)
            #expect(try await browser.string("document.querySelector('.sentence.edited').innerText").contains("<b>&"))

            // Several rows confirmed with one key.
            try await browser.press([Browser.Key.down], [Browser.Key.down], [Browser.Key.down], [Browser.Key.down])
            try await browser.press([Browser.Key.enter])
            try await saved(8, in: browser)
            let confirmed = try await browser.string("document.querySelectorAll('.bead.confirmed').length")
            #expect(
                try await browser.string("document.getElementById('count').textContent").hasPrefix("\(confirmed) of "))

            // A wrong move further down is mended by aligning anew; what is confirmed stays.
            try await browser.press([Browser.Key.alternate, Browser.Key.down])
            try await saved(9, in: browser)
            try await browser.press(["r"])
            try await saved(10, in: browser)
            #expect(try await browser.string("document.querySelectorAll('.bead.confirmed').length") == confirmed)

            // Nothing that was said to be saved is lost when the process is killed.
            try await browser.press([Browser.Key.home])
            let rows = "document.getElementById('grid').innerText"
            let before = try await browser.string(rows)
            process.kill()
            try await browser.press(["m"])
            try await browser.wait("!document.getElementById('alert').hidden")
            process = try ReviewProcess(files)
            try await browser.open(process.address)
            try await browser.wait(Self.isReady)
            try await saved(10, in: browser)
            try await browser.press([Browser.Key.home])
            let same = String(decoding: try JSONEncoder().encode(before), as: UTF8.self)
            try await browser.wait("\(rows) === \(same)")

            try await browser.press(["w"])
            try await browser.click("#export [value=confirmed]")
            try await browser.click("#export [href*='bitext.tmx']")
            let memory = folder.appending(path: "bitext.tmx")
            try await untilThere(memory)
            let units = try TMXReader(path: memory.path).bitexts()[0].units
            #expect(units.count <= Int(confirmed) ?? 0 && units.allSatisfy { $0.score == 1 })
            #expect(try await browser.errors().filter { !$0.contains("ERR_CONNECTION_REFUSED") } == [])
            #expect(process.interrupt() == 0)
        }
    }

    private func untilThere(_ file: URL) async throws {
        for _ in 0..<200 where !FileManager.default.fileExists(atPath: file.path) {
            try await Task.sleep(for: .milliseconds(25))
        }
    }

    /// Whether the current cell and the one below it have sentences.
    private static let isFilled = """
        (() => {
          const cell = document.querySelector(".sentence.current").closest(".cell");
          const below = document.querySelector(`[data-row="${Number(cell.closest(".bead").dataset.row) + 1}"]`);
          const other = below?.children[Number(cell.dataset.version) + 1];
          return Boolean(other) && !cell.matches(".empty") && !other.matches(".empty");
        })()
        """

    /// Whether every sentence of every version stands in one row and in no other.
    private static let isWhole = """
        return fetch("document").then((answer) => answer.json()).then(({versions, rows}) =>
          versions.every(({order}, version) => {
            const placed = rows.flatMap(({cells}) => cells[version]);
            return placed.length === order.length && new Set(placed).size === order.length;
          }))
        """

    @Test("the six versions are corrected and confirmed from the first row to the last by keys alone")
    func keyboardAlone() async throws {
        let files = ["fr.html", "ar.html", "de.txt", "en.html", "es.txt", "ru.html"]
        try await withPage(of: files) { browser, _, files in
            let process = try ReviewProcess(files)
            try await browser.open(process.address)
            try await browser.wait(Self.isReady)
            var actions = 0
            func act(_ keys: [String]) async throws {
                let before = try await browser.string(Self.sequence)
                try await browser.press(keys)
                try await browser.wait(
                    "\(Self.sequence) !== '\(before)'", otherwise: "document.getElementById('message').textContent")
                actions += 1
            }
            var step = 0
            while try await browser.string(Self.isConfirmed) == "false", step < 100 {
                // One version after another, and one kind of correction after another.
                for _ in 0..<(step % 6 == 5 ? 5 : 1) {
                    try await browser.press([step % 6 == 5 ? Browser.Key.left : Browser.Key.right])
                }
                if try await browser.string(Self.isFilled) == "true" {
                    switch step % 4 {
                    case 0:
                        let before = try await rows(browser)
                        try await act(["m"])
                        #expect(try await rows(browser) == before - 1)
                        try await act(["s"])
                        #expect(try await rows(browser) == before)
                    case 1:
                        try await act(["k"])
                        try await act(["i"])
                    case 2:
                        if try await browser.string(Self.isAlone) == "false" {
                            try await act(["x"])
                            try await act(["z"])
                        }
                    default:
                        try await goIntoSentence(in: browser)
                        try await act([Browser.Key.control, Browser.Key.enter])
                        try await act(["j"])
                    }
                }
                let row = try await browser.string(Self.currentRow)
                try await browser.press([Browser.Key.enter])
                try await browser.wait("\(Self.currentRow) !== '\(row)' || \(Self.isConfirmed)")
                step += 1
            }
            #expect(try await browser.string(Self.isConfirmed) == "true")
            #expect(actions >= 20)
            #expect(try await browser.run(Self.isWhole) as? Bool == true)
            #expect(
                try await browser.string("getComputedStyle(document.querySelector('[lang=ar]')).direction") == "rtl")
            #expect(try await browser.errors() == [])
        }
    }

    private static let isAlone = "document.querySelector('.bead.current').matches('.alone')"
    private static let currentRow = "document.querySelector('.bead.current').dataset.row"
    private static let isConfirmed = "/^(\\d+) of \\1 confirmed$/.test(document.getElementById('count').textContent)"

    /// Opens the current sentence and goes behind its fourth letter.
    private func goIntoSentence(in browser: Browser) async throws {
        try await browser.press(["e"])
        try await browser.wait("document.activeElement.matches('textarea')")
        let isRightToLeft = try await browser.string("getComputedStyle(document.activeElement).direction") == "rtl"
        try await browser.press([Browser.Key.control, Browser.Key.home])
        for _ in 0..<4 { try await browser.press([isRightToLeft ? Browser.Key.left : Browser.Key.right]) }
    }

    @Test("two windows: the one that is behind is told, and its action is not done")
    func twoWindows() async throws {
        try await withPage(of: ["fr.html", "en.html"]) { browser, _, files in
            let process = try ReviewProcess(files)
            try await browser.open(process.address)
            try await browser.wait(Self.isReady)
            // The other window.
            try await browser.run(
                """
                return fetch("actions", {method: "POST", headers: {"Content-Type": "application/json"},
                  body: JSON.stringify({sequence: 0, action: {confirm: {row: 2, above: false}}})}).then((answer) => answer.status)
                """)
            try await browser.press(["m"])
            try await browser.wait("document.getElementById('alert').innerText.includes('Another window')")
            try await saved(1, in: browser)
            #expect(try await browser.string("document.querySelectorAll('.bead.confirmed').length") == "1")
        }
    }

    @Test("a conflict is found in its sentence, dismissed with a reason, and silent in the next run")
    func facts() async throws {
        try await withPage(of: ["fr.html", "en.html"]) { browser, folder, files in
            let process = try ReviewProcess(files)
            try await browser.open(process.address)
            try await browser.wait("document.querySelector('.fact.conflict')")
            try await browser.open(process.address + "facts")
            try await browser.wait("document.querySelector('.judge')")
            let before = Int(try await browser.string("document.querySelectorAll('.card').length")) ?? 0
            try await browser.press(["j"], ["d"])
            try await browser.wait("document.activeElement.matches('.judge input')")
            try await browser.write("an older census")
            try await browser.press([Browser.Key.enter])
            try await browser.wait("document.querySelector('[data-verdict=dismissed]')")
            try await browser.press(["j"], ["a"])
            try await browser.wait("document.querySelector('[data-verdict=accepted]')")
            // From the card to the row.
            try await browser.press([Browser.Key.enter])
            try await browser.wait("\(Self.isReady) && location.hash === ''")
            try await browser.wait("document.querySelector('.bead.current .fact.conflict')")
            #expect(try await browser.errors() == [])
            process.kill()

            let ignore = folder.appending(path: "fr.en.review.ignore.tsv")
            #expect(try String(contentsOf: ignore, encoding: .utf8).contains("# an older census\nen\t"))
            let next = try RecoupeRun(["diff", "--format", "csv", "--ignore", ignore.path] + files)
            let conflicts = Set(
                next.output.split(whereSeparator: \.isNewline).filter { $0.contains(",conflict,") }
                    .map { $0.prefix { $0 != "," } })
            #expect(conflicts.count == before - 1)
        }
    }

    @Test("five thousand rows: an action and a screenful are there at once")
    func manyRows() async throws {
        try await withPage(of: []) { browser, folder, _ in
            let files = try ["fr", "en"].map { language in
                let lines = (1...5_000).map {
                    "\(language) sentence \($0) has its own number \($0 * 7) and some words more.\n"
                }
                let file = folder.appending(path: "many.\(language).txt")
                try Data(lines.joined().utf8).write(to: file)
                return file.path
            }
            let process = try ReviewProcess(["--presegmented"] + files)
            try await browser.open(process.address)
            try await browser.wait(Self.isReady, seconds: 60)
            #expect(try await rows(browser) >= 5_000)
            #expect(Int(try await browser.string("document.querySelectorAll('.bead').length")) ?? 0 < 100)
            try await browser.press([Browser.Key.end])
            try await browser.wait(
                "document.querySelector('.bead.current').ariaRowIndex === document.getElementById('grid').ariaRowCount")
            try await browser.press([Browser.Key.enter])
            try await saved(1, in: browser)
            try await browser.press(["z"])
            try await saved(2, in: browser)
            #expect(try await browser.string("document.getElementById('count').textContent").hasPrefix("0 of "))
        }
    }
}
