// swift-tools-version: 6.2

import PackageDescription

/// What every target of ours is compiled with.
let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// One stage of the pipeline. Which stage may see which is the design: the table in CONTRIBUTING.md, held by ArchitectureTests.
func stage(
    _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = [], exclude: [String] = []
) -> Target {
    .target(name: name, dependencies: dependencies, exclude: exclude, resources: resources, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    .testTarget(
        name: name, dependencies: dependencies + ["TestSupport"], resources: resources, swiftSettings: strict)
}

let package = Package(
    name: "recoupe",
    products: [.executable(name: "recoupe", targets: ["recoupe"])],
    traits: [
        .trait(
            name: "Review", description: "`recoupe review`, the review page. Its web server is half of a first build."),
        .default(enabledTraits: ["Review"]),
    ],
    dependencies: [
        // The command line: Apple's own parser, Apache-2.0; help, completions and usage errors in one declaration.
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        // The translation memory's database: GRDB over SQLite, MIT; full-text search, one writer and its transactions.
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        // The review page's server: Hummingbird over SwiftNIO, Apache-2.0; HTTP with bounded bodies and a clean shutdown.
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        // What Hummingbird stands on, for the types of its requests, its log and its socket that we name.
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0", traits: []),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.2"),
    ],
    targets: [
        // C libraries, from Debian. libxml2 (MIT): HTML and TMX. OpenBLAS (BSD-3): matrix products.
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "COpenBLAS", pkgConfig: "openblas", providers: [.apt(["libopenblas-dev"])]),
        // libzip (BSD-3): DOCX, EPUB and archives of articles. It checks what damaged and hostile archives say of themselves.
        .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        // libpq (PostgreSQL licence): a team's memory on its server, by PostgreSQL's own client.
        .systemLibrary(name: "CPostgreSQL", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        // ICU (Unicode licence): sentence breaks, normalisation, transliteration, character sets.
        .target(
            name: "CICU",
            linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n"), .linkedLibrary("icudata")]),
        // SentencePiece (Apache-2.0): the encoder's tokens.
        .target(name: "CSentencePiece", linkerSettings: [.linkedLibrary("sentencepiece")]),
        // Loops over rows of floats for the vector units of the processor that runs them.
        .target(name: "CVectors"),
        // CLD2 (Apache-2.0): the language of a text.
        .target(name: "CCLD2", linkerSettings: [.linkedLibrary("cld2"), .linkedLibrary("m")]),

        // Thin wrappers: the only code that touches C pointers.
        stage("XML", ["CLibXML2"]),
        stage("Zip", ["CLibZip"]),
        stage("PostgreSQL", ["CPostgreSQL"]),
        stage("ICU", ["CICU"]),
        stage("Vectors", ["COpenBLAS", "CVectors"]),

        // The stages, in the order of the data.
        stage("Documents"),
        stage("ArticleReading", ["Documents", "XML", "Zip", "CCLD2"]),
        stage("Segmentation", ["Documents", "ICU", "XML"], resources: [.copy("Languages")]),
        stage("SentenceEncoding", ["Documents", "Vectors", "CSentencePiece"]),
        stage("Alignment", ["Documents", "Vectors"]),
        stage("TMX", ["Documents", "XML"]),
        stage(
            "TranslationMemory",
            ["Documents", "TMX", "Vectors", "PostgreSQL", .product(name: "GRDB", package: "GRDB.swift")]),
        stage("Facts", ["Documents", "ICU", "Vectors"], resources: [.copy("Languages"), .copy("Entities")]),
        stage("FactComparison", ["Documents", "Facts"]),
        stage("Reports", ["Documents", "Facts", "FactComparison"], resources: [.copy("Page")]),
        stage(
            "Pipeline",
            [
                "Documents", "ArticleReading", "Segmentation", "SentenceEncoding", "Alignment", "TMX", "Facts",
                "FactComparison", "Vectors",
            ]),
        stage(
            "ReviewServer",
            [
                "Documents", "Alignment", "TMX", "Facts", "FactComparison", "Reports", "Pipeline",
                .product(name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Review"])),
                .product(name: "HTTPTypes", package: "swift-http-types", condition: .when(traits: ["Review"])),
                .product(name: "Logging", package: "swift-log", condition: .when(traits: ["Review"])),
                .product(name: "NIOCore", package: "swift-nio", condition: .when(traits: ["Review"])),
            ], resources: [.copy("Page")]),
        stage(
            "CommandLine",
            [
                "Documents", "ArticleReading", "Segmentation", "Alignment", "TMX", "Facts", "FactComparison", "Reports",
                "Pipeline", "TranslationMemory", "PostgreSQL", "ReviewServer",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(name: "recoupe", dependencies: ["CommandLine"], swiftSettings: strict),

        .executableTarget(
            name: "encoding-rate", dependencies: ["SentenceEncoding", "Vectors"], path: "Benchmarks/EncodingRate",
            swiftSettings: strict),
        .executableTarget(
            name: "fact-rate", dependencies: ["Documents", "Facts"], path: "Benchmarks/FactRate", swiftSettings: strict),

        .target(
            name: "TestSupport", dependencies: ["Documents", "PostgreSQL"], path: "Tests/TestSupport",
            swiftSettings: strict),
        tests("XMLTests", ["XML"]),
        tests("ICUTests", ["ICU"]),
        tests("DocumentsTests", ["Documents"]),
        tests("ArticleReadingTests", ["ArticleReading", "Documents", "XML", "Zip"], resources: [.copy("Pages")]),
        tests("SegmentationTests", ["Segmentation", "Documents"]),
        tests("SentenceEncodingTests", ["SentenceEncoding", "Documents", "Vectors"], resources: [.copy("Reference")]),
        tests("AlignmentTests", ["Alignment", "Documents", "Vectors"]),
        tests("TMXTests", ["TMX", "Documents"], resources: [.copy("Files")]),
        tests("TranslationMemoryTests", ["TranslationMemory", "PostgreSQL", "TMX", "Documents"]),
        tests("FactsTests", ["Facts", "Documents"], resources: [.copy("Spelled"), .copy("NamePairs")]),
        tests("FactComparisonTests", ["FactComparison", "Facts", "Documents"]),
        tests("ReportsTests", ["Reports", "FactComparison", "Facts", "Documents"], resources: [.copy("Snapshots")]),
        tests("ReviewServerTests", ["ReviewServer", "Documents", "Facts", "FactComparison", "Reports", "Pipeline"]),
        tests("PipelineTests", ["Pipeline", "Documents", "Facts", "FactComparison"]),
        tests("CommandLineTests", ["CommandLine"]),
        tests("ArchitectureTests"),
        tests("IntegrationTests", ["TMX", "Documents", "recoupe"]),
    ],
    cxxLanguageStandard: .cxx17
)
