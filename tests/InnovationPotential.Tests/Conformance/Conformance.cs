namespace InnovationPotential.Tests.Conformance;

/// <summary>Everything that is compared with the reference files.</summary>
internal static class Conformance
{
    public static readonly string[] Folders = ["small11", "degenerate", "vectors", "compind"];

    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "TestData", "reference");

    public static IReadOnlyList<string> Files { get; } =
    [
        .. Folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder)).Select(f => $"{folder}/{Path.GetFileName(f)}")
            .Where(f => !f.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal)),
    ];

    /// <summary>All entries, by folder, file and part.</summary>
    public static IReadOnlyList<ConformanceEntry> Entries { get; } =
    [
        .. NormalizationEntries.All.Concat(AggregationEntries.All).Concat(StatisticsEntries.All).Concat(ResultEntries.All)
            .Concat(CompindEntries.All).Concat(TrendEntries.All)
            .Concat(PreparationEntries.All)            .Concat(OtherEntries.Inputs).Concat(OtherEntries.Pending)
            .OrderBy(e => Array.IndexOf(Folders, e.File.Split('/')[0])).ThenBy(e => e.File, StringComparer.Ordinal)
            .ThenBy(e => e.Part ?? "", StringComparer.Ordinal),
    ];
}
