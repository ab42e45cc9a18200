/// A unit of measurement of UCUM, as a multiple of the unit of its dimension.
struct Measure: Hashable {
    enum Dimension: Hashable {
        case length, area, volume, mass, speed, temperature, time, energy, power, pressure, data
    }

    var dimension: Dimension
    /// What one of it is in the dimension's own unit (m, m², m³, kg, m/s, K, s, J, W, Pa, byte).
    var factor: Double
    /// What zero of it is in the dimension's own unit; other than 0 only for temperatures.
    var offset = 0.0

    /// The amount in the dimension's own unit.
    func standard(_ amount: Double) -> Double { amount * factor + offset }

    /// The amount of this unit that `standard` of the dimension's own unit is.
    func amount(ofStandard standard: Double) -> Double { (standard - offset) / factor }
}

extension Measure {
    /// Nil where `code` is no unit that is known here.
    init?(code: String) {
        guard let measure = Self.byCode[code] else { return nil }
        self = measure
    }

    /// The factors are exact by definition: the international yard and pound (1959), the US gallon, and UCUM 2.1,
    /// sections 30 to 44. A month is a twelfth of the Julian year, as there.
    private static let byCode: [String: Measure] = [
        "nm": .init(dimension: .length, factor: 1e-9), "um": .init(dimension: .length, factor: 1e-6),
        "mm": .init(dimension: .length, factor: 0.001), "cm": .init(dimension: .length, factor: 0.01),
        "dm": .init(dimension: .length, factor: 0.1), "m": .init(dimension: .length, factor: 1),
        "km": .init(dimension: .length, factor: 1000), "[in_i]": .init(dimension: .length, factor: 0.0254),
        "[ft_i]": .init(dimension: .length, factor: 0.3048), "[yd_i]": .init(dimension: .length, factor: 0.9144),
        "[mi_i]": .init(dimension: .length, factor: 1609.344), "[nmi_i]": .init(dimension: .length, factor: 1852),
        "AU": .init(dimension: .length, factor: 149_597_870_700),
        "[ly]": .init(dimension: .length, factor: 9_460_730_472_580_800),

        "mm2": .init(dimension: .area, factor: 1e-6), "cm2": .init(dimension: .area, factor: 1e-4),
        "m2": .init(dimension: .area, factor: 1), "ar": .init(dimension: .area, factor: 100),
        "har": .init(dimension: .area, factor: 10_000), "km2": .init(dimension: .area, factor: 1e6),
        "[sft_i]": .init(dimension: .area, factor: 0.09290304), "[ft_i]2": .init(dimension: .area, factor: 0.09290304),
        "[acr_us]": .init(dimension: .area, factor: 4046.872609874252),
        "[acr_br]": .init(dimension: .area, factor: 4046.8564224),
        "[smi_us]": .init(dimension: .area, factor: 2_589_998.470319521),
        "[mi_i]2": .init(dimension: .area, factor: 2_589_988.110336),

        "mL": .init(dimension: .volume, factor: 1e-6), "cL": .init(dimension: .volume, factor: 1e-5),
        "dL": .init(dimension: .volume, factor: 1e-4), "L": .init(dimension: .volume, factor: 0.001),
        "l": .init(dimension: .volume, factor: 0.001), "hL": .init(dimension: .volume, factor: 0.1),
        "m3": .init(dimension: .volume, factor: 1), "km3": .init(dimension: .volume, factor: 1e9),
        "[gal_us]": .init(dimension: .volume, factor: 0.003785411784),
        "[gal_br]": .init(dimension: .volume, factor: 0.00454609),
        "[pt_us]": .init(dimension: .volume, factor: 0.000473176473),
        "[pt_br]": .init(dimension: .volume, factor: 0.00056826125),
        "[bbl_us]": .init(dimension: .volume, factor: 0.158987294928),
        "[cft_i]": .init(dimension: .volume, factor: 0.028316846592),

        "ug": .init(dimension: .mass, factor: 1e-9), "mg": .init(dimension: .mass, factor: 1e-6),
        "g": .init(dimension: .mass, factor: 0.001), "kg": .init(dimension: .mass, factor: 1),
        "t": .init(dimension: .mass, factor: 1000), "kt": .init(dimension: .mass, factor: 1e6),
        "Mt": .init(dimension: .mass, factor: 1e9), "Gt": .init(dimension: .mass, factor: 1e12),
        "[lb_av]": .init(dimension: .mass, factor: 0.45359237),
        "[oz_av]": .init(dimension: .mass, factor: 0.028349523125),
        "[oz_tr]": .init(dimension: .mass, factor: 0.0311034768),
        "[ston_av]": .init(dimension: .mass, factor: 907.18474),
        "[lton_av]": .init(dimension: .mass, factor: 1016.0469088),
        "[stone_av]": .init(dimension: .mass, factor: 6.35029318),

        "m/s": .init(dimension: .speed, factor: 1), "km/s": .init(dimension: .speed, factor: 1000),
        "km/h": .init(dimension: .speed, factor: 1 / 3.6), "[mi_i]/h": .init(dimension: .speed, factor: 0.44704),
        "[kn_i]": .init(dimension: .speed, factor: 1852.0 / 3600),
        "[ft_i]/s": .init(dimension: .speed, factor: 0.3048),

        "K": .init(dimension: .temperature, factor: 1),
        "Cel": .init(dimension: .temperature, factor: 1, offset: 273.15),
        "[degF]": .init(dimension: .temperature, factor: 5.0 / 9, offset: 459.67 * 5 / 9),

        "ms": .init(dimension: .time, factor: 0.001), "s": .init(dimension: .time, factor: 1),
        "min": .init(dimension: .time, factor: 60), "h": .init(dimension: .time, factor: 3600),
        "d": .init(dimension: .time, factor: 86_400), "wk": .init(dimension: .time, factor: 604_800),
        "mo": .init(dimension: .time, factor: 2_629_800), "a": .init(dimension: .time, factor: 31_557_600),

        "J": .init(dimension: .energy, factor: 1), "kJ": .init(dimension: .energy, factor: 1000),
        "MJ": .init(dimension: .energy, factor: 1e6), "cal": .init(dimension: .energy, factor: 4.184),
        "kcal": .init(dimension: .energy, factor: 4184), "W.h": .init(dimension: .energy, factor: 3600),
        "kW.h": .init(dimension: .energy, factor: 3.6e6), "MW.h": .init(dimension: .energy, factor: 3.6e9),
        "GW.h": .init(dimension: .energy, factor: 3.6e12), "TW.h": .init(dimension: .energy, factor: 3.6e15),

        "W": .init(dimension: .power, factor: 1), "kW": .init(dimension: .power, factor: 1000),
        "MW": .init(dimension: .power, factor: 1e6), "GW": .init(dimension: .power, factor: 1e9),
        "[HP]": .init(dimension: .power, factor: 745.69987158227022),

        "Pa": .init(dimension: .pressure, factor: 1), "hPa": .init(dimension: .pressure, factor: 100),
        "kPa": .init(dimension: .pressure, factor: 1000), "bar": .init(dimension: .pressure, factor: 100_000),
        "mbar": .init(dimension: .pressure, factor: 100), "atm": .init(dimension: .pressure, factor: 101_325),

        "By": .init(dimension: .data, factor: 1), "kBy": .init(dimension: .data, factor: 1e3),
        "MBy": .init(dimension: .data, factor: 1e6), "GBy": .init(dimension: .data, factor: 1e9),
        "TBy": .init(dimension: .data, factor: 1e12),
    ]
}
