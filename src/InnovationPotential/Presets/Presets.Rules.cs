using InnovationPotential.Preparation;
using InnovationPotential.Strategies;

namespace InnovationPotential;

public static partial class Presets
{
    /// <summary>The phases of development that go with a composite System Readiness Level.</summary>
    /// <remarks>They are no readiness levels: those depend on the architecture.</remarks>
    public static Preset<LevelTable> SauserPhases { get; } = new("sauser-phases", "System Readiness Level, phases", "2006",
        LevelTable.SauserPhases.Source, LevelTable.SauserPhases)
    {
        Evidence = "the paper itself was not at hand; printed edges such as 0.39 and 0.40 are read as half-open intervals",
    };

    /// <summary>
    /// The Global Innovation Index's rule for including an economy: 66 percent of the input and of the output indicators, and two
    /// sub-pillars in every pillar.
    /// </summary>
    public static Preset<CoverageRule> Gii2018Coverage { get; } = new("gii-2018-coverage", "Global Innovation Index, coverage",
        "2018 and later", "Global Innovation Index 2018, appendix on adjustments", new CoverageRule(0.66, 2))
    {
        Evidence = "the appendix itself was not at hand; 60 to 63 percent held before 2018",
    };

    /// <summary>The Global Innovation Index's treatment of outliers: <see cref="OutlierTreatment.Gii2020"/>.</summary>
    public static Preset<Winsorization> Gii2018Treatment { get; } = new("gii-2018-treatment", "Global Innovation Index, outliers",
        "2018 and later", "Global Innovation Index 2018, appendix on adjustments", OutlierTreatment.Gii2020)
    {
        Verified = true,
        Evidence = "the rule agrees with a published study of 2019 and with the COINr package, but for the package's faulty logarithm",
    };
}
