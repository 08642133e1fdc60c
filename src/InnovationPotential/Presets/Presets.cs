namespace InnovationPotential;

/// <summary>Published thresholds, recipes and models, versioned and with their sources.</summary>
/// <remarks>
/// The table of all of them is <c>docs/methods/presets.md</c>. What could not be verified in a source says so
/// (<see cref="Preset.Verified"/>).
/// </remarks>
/// <example><code>var assessment = Presets.Tai2001.Value.Assess(table);</code></example>
public static partial class Presets
{
    /// <summary>All presets, models first.</summary>
    public static EquatableArray<Preset> All =>
    [
        Hdi2010, Tai2001, ArticleInstitutional4, SmeClusterPotential,
        Eis2018, Eis2019, Eis2021, AirrGroups, RriiLeaderGap, Harrington, EscaGold,
        SauserPhases, Gii2018Coverage, Gii2018Treatment,
    ];

    /// <summary>The preset of an identifier; null when there is none.</summary>
    /// <param name="id">The identifier, such as <c>tai-2001</c>.</param>
    public static Preset? Find(string id) => All.FirstOrDefault(p => p.Id == id);
}
