import Foundation
import TMX
import Testing

struct TMXDateTests {
    @Test func writesUTC() {
        #expect(TMXDate.format(Date(timeIntervalSince1970: 1_510_245_005)) == "20171109T163005Z")
        #expect(TMXDate.format(Date(timeIntervalSince1970: 0)) == "19700101T000000Z")
    }

    @Test(arguments: [
        ("20171109T163005Z", "20171109T163005Z"), ("2017-11-09T16:30:05Z", "20171109T163005Z"),
        ("2017-11-09T16:30:05", "20171109T163005Z"), ("20160229T000000Z", "20160229T000000Z"),
        ("20170229T000000Z", nil), ("20171301T000000Z", nil), ("20171109T240000Z", nil), ("20171109", nil), ("", nil),
        ("20171109T163005Y", nil), ("2017110\u{661}T163005Z", nil),
    ])
    func readsTMXsFormAndTheExtendedOne(text: String, expected: String?) {
        #expect(TMXDate.normalize(text) == expected)
    }
}
