using InnovationPotential.Comparisons;

namespace InnovationPotential;

public static partial class Presets
{
    private const string Union = "EU";

    /// <summary>
    /// The performance groups of the European Innovation Scoreboard 2018, in percent of the Union's score in the same year: cuts at 120, 90
    /// and 50.
    /// </summary>
    /// <remarks>
    /// The unit that stands for the Union is called <c>EU</c>; another name: <c>Presets.Eis2018.Value with { Base =
    /// ScoreBase.OfUnit("EU28") }</c>.
    /// </remarks>
    public static Preset<RelativeBands> Eis2018 { get; } = Eis("2018", "2018", Scoreboard(120, 90, 50, "2018"));

    /// <summary>The performance groups of the European Innovation Scoreboard 2019 and 2020: cuts at 125, 95 and 50.</summary>
    /// <inheritdoc cref="Eis2018" path="/remarks"/>
    public static Preset<RelativeBands> Eis2019 { get; } = Eis("2019", "2019 and 2020", Scoreboard(125, 95, 50, "2019"));

    /// <summary>The performance groups of the European Innovation Scoreboard since 2021: cuts at 125, 100 and 70.</summary>
    /// <inheritdoc cref="Eis2018" path="/remarks"/>
    public static Preset<RelativeBands> Eis2021 { get; } =
        Eis("2021", "2021 and later", RelativeBands.EuropeanInnovationScoreboard2021(Union));

    /// <summary>
    /// The groups of the innovation rating of the Association of Innovative Regions of Russia, in percent of the mean: cuts at 140, 110, 90
    /// and 60.
    /// </summary>
    public static Preset<Bands> AirrGroups { get; } = new(
        "airr-groups",
        "AIRR rating of innovative regions, groups",
        "2016 and later",
        "Association of Innovative Regions of Russia, rating of innovative regions",
        new Bands(BandQuantity.PercentOfMean, [
            new Band("weak", double.NegativeInfinity, 60),
            new Band("medium-weak", 60, 90),
            new Band("medium", 90, 110),
            new Band("medium-strong", 110, 140) { IncludesTo = true },
            new Band("strong", 140, double.PositiveInfinity) { IncludesFrom = false },
        ])
        { Source = "AIRR, rating of innovative regions (not verified)" })
    {
        Evidence = "the rating's own text was not at hand",
    };

    /// <summary>
    /// The groups of the Russian Regional Innovation Index by the lag behind the leader: up to 20, 40 and 60 percent, and more.
    /// </summary>
    public static Preset<Bands> RriiLeaderGap { get; } = new(
        "rrii-leader-gap",
        "Russian Regional Innovation Index, groups by lag behind the leader",
        "all issues",
        "HSE University, Russian Regional Innovation Index",
        Bands.From(BandQuantity.PercentOfBest, ("IV", double.NegativeInfinity), ("III", 40), ("II", 60),
            ("I", 80)) with
        { Source = "HSE, Russian Regional Innovation Index (not verified)" })
    {
        Evidence = "the index's own text was not at hand",
    };

    /// <summary>Harrington's desirability in words: cuts at 0.20, 0.37, 0.63 and 0.80 of a share from 0 to 1.</summary>
    /// <remarks>0.37 and 0.63 are 1/e and 1 − 1/e to two digits. The curve itself is <see cref="Normalization.Desirability"/>.</remarks>
    public static Preset<Bands> Harrington { get; } = new(
        "harrington",
        "Harrington's desirability, words",
        "1965",
        "Harrington 1965, The desirability function, Industrial Quality Control 21(10)",
        Bands.From(BandQuantity.Share, ("very bad", double.NegativeInfinity), ("bad", 0.20), ("satisfactory", 0.37), ("good", 0.63),
            ("very good", 0.80)) with
        { Source = "Harrington 1965 (not verified)" })
    {
        Evidence = "the cuts are those in general use; the article itself was not at hand, and which edge is closed is this library's "
            + "choice",
    };

    /// <summary>
    /// The share of the attainable points from which on a cluster organization can have the gold label of cluster management excellence.
    /// </summary>
    /// <remarks>
    /// The label also asks for minimum requirements, each of which must be met, and holds for a time only: the share alone does not award
    /// it.
    /// </remarks>
    public static Preset<Bands> EscaGold { get; } = new(
        "esca-gold",
        "ESCA cluster management excellence, gold",
        "2019",
        "European Secretariat for Cluster Analysis, gold label",
        Bands.From(BandQuantity.Share, ("below gold", double.NegativeInfinity),
            ("gold", 0.80)) with
        { Source = "ESCA gold label (not verified)" })
    {
        Evidence = "an award at 84 percent was read, the threshold itself was not",
    };

    private static Preset<RelativeBands> Eis(string year, string years, RelativeBands groups) => new(
        $"eis-{year}", "European Innovation Scoreboard, performance groups", years, $"European Innovation Scoreboard {year}", groups)
    {
        Verified = true,
        Evidence = "cuts read in two secondary sources; which edge is closed follows their wording, \">125\" and \"100-125\"",
    };

    private static RelativeBands Scoreboard(double leader, double strong, double moderate, string edition) => new(
        ScoreBase.OfUnit(Union),
        [
            new Band("Modest Innovator", double.NegativeInfinity, moderate),
            new Band("Moderate Innovator", moderate, strong),
            new Band("Strong Innovator", strong, leader) { IncludesTo = true },
            new Band("Innovation Leader", leader, double.PositiveInfinity) { IncludesFrom = false },
        ])
    {
        Source = $"European Innovation Scoreboard {edition}",
    };
}
