namespace InnovationPotential.Tests.Comparisons;

/// <summary>Table 1 of Korchagina (2017): 0 absent, 1 planned or partial, 2 operating, null unknown; and the author's levels.</summary>
internal static class Table1
{
    public static readonly string[] Levels = ["insufficient", "average", "highest"];

    public static readonly string?[] Verdicts =
    [
        "highest", "average", "average", "insufficient", "insufficient", "insufficient", "average", "average", "insufficient",
        "insufficient", "average",
    ];

    public static readonly Indicator[] Indicators = Array.ConvertAll<string, Indicator>(
        ["managing_organisation", "development_services", "joint_projects", "info_communication"],
        code => new(code) { Scale = MeasurementScale.Ordinal(("absent", 0), ("planned", 1), ("operating", 2)) });

    public static IndicatorTable Table => IndicatorTable.Create(
        ["Vologda", "Penza", "Omsk", "Agro Novgorod", "Don Valley", "Water", "IT Novgorod", "Furniture", "Pestovo", "Textile",
            "Northern Mosaic"],
        [
            IndicatorColumn.Of("managing_organisation", 2, 2, 2, 1, 1, 2, 1, 2, 1, 2, 2),
            IndicatorColumn.Of("development_services", 2, 2, 2, null, 0, null, 2, 2, 2, null, 2),
            IndicatorColumn.Of("joint_projects", 2, null, 0, null, 1, 1, null, 1, null, 1, null),
            IndicatorColumn.Of("info_communication", 2, 2, null, null, null, null, null, null, null, null, null),
        ]);
}
