using System.Globalization;
using InnovationPotential.Comparisons;
using InnovationPotential.Preparation;
using InnovationPotential.Robustness;

namespace InnovationPotential.Tests.Conventions;

/// <summary>No text the library writes or reads depends on the culture it runs under.</summary>
public sealed class CultureTests
{
    public static TheoryData<string> Cultures => ["tr-TR", "ru-RU", "ar-SA", "fa-IR", "hostile"];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Texts_are_the_same_everywhere(string name)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            var expected = Texts().ToArray();
            CultureInfo.CurrentCulture = name == "hostile" ? Hostile() : CultureInfo.GetCultureInfo(name);
            Texts().Should().Equal(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static IEnumerable<string> Texts()
    {
        var model = IndicatorModel.Create("İıIi", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o =>
                o with { Normalization = Normalization.MinMax(1, 100.5), Aggregation = Aggregation.Geometric }))
            .Dimension("inputs",
                d => d.Weight(1.5).Aggregation(Aggregation.Arithmetic).Indicator("rd", "R&D, % of GDP", 2.25)
                    .Indicator("INTENSITY", i => i with { Direction = Direction.LowerIsBetter, Goalposts = new(-1.5, 1234567.5) }))
            .Dimension("outputs",
                d => d.Aggregation(Aggregation.PowerMean(-.5)).MinimumCoverage(.75).Indicator("patents").Indicator("ki")));
        var table = IndicatorTable.ParseCsv(
            "unit,region,rd,INTENSITY,patents,ki\nİzmir,i,1.5,-0.25,1e-7,1234567.891\nIğdır,I,2.25,1,,3\nRiga,,-3.125,1000,2,\n");
        var assessment = model.Assess(table);
        foreach (var text in (string[])[model.ToJson(), model.Fingerprint(), IndicatorModel.Parse(model.ToJson()).ToJson()])
            yield return text;
        foreach (var text in (string[])[table.ToString(), table.ToMarkdown(), table.ToHtml(), table.ToCsv(), table.Fingerprint])
            yield return text;
        foreach (var text in (string[])[assessment.ToString(), assessment.ToMarkdown(), assessment.ToHtml(), assessment.ToJson(),
            assessment.ToCsv(), assessment.Provenance.ToString()]) yield return text;
        var (look, removal) = (assessment.Multivariate(), assessment.RemovalEffects());
        var scenarios = ScenarioComparison.Of(table, ("nominal", model), ("without ki", model.Without("ki")));
        foreach (var text in (string[])[look.ToString(), look.ToMarkdown(), look.ToHtml(), look.ToJson(), look.ToCsv(),
            string.Join('\n', look.Diagnostics)]) yield return text;
        foreach (var text in (string[])[removal.ToString(), removal.ToJson(), removal.ToCsv(), scenarios.ToString(), scenarios.ToHtml(),
            scenarios.ToJson(), scenarios.ToCsv()]) yield return text;
        foreach (var text in (string[])[IndicatorStatistics.Of(table).ToJson(), IndicatorStatistics.Of(table).ToCsv(),
            DataAvailability.Of(table).ToJson(), DataAvailability.Of(table).ToCsv()]) yield return text;
        foreach (var unit in assessment.Results) yield return unit.ToString() + unit.ToMarkdown() + unit.ToHtml() + unit.ToJson();
        foreach (var diagnostic in assessment.Diagnostics) yield return diagnostic.ToString();
        foreach (var diagnostic in IndicatorTable.TryParseCsv("unit,a\nx,1;5\ny,I\ny,-2.5\n", [new Indicator("a")]).Diagnostics)
            yield return diagnostic.ToString();
        var study = UncertaintyStudy.Of(UncertainFactor.WeightNoise(0.25), UncertainFactor.MissingCells());
        SensitivityPart Part(int from, int to, ulong seed = 1) =>
            study.SensitivityPart(model, table, from, to, [StudyOutput.Score("İzmir")],
                o => o with { Rows = 1200, Seed = seed, Resamples = 20, Confidence = 0.875 });
        var parts = (SensitivityPart[])[Part(0, 1150), Part(1150, 1200)];
        foreach (var part in parts) yield return part.ToString() + part.StudyFingerprint + Convert.ToHexString(part.ToBytes());
        yield return SensitivityPart.Merge(parts)
            .ToJson() + study.Sensitivity(model, table, [StudyOutput.Score("İzmir")],
                o => o with { Rows = 1200, Resamples = 20, Confidence = 0.875 });
        foreach (var diagnostic in FluentActions.Invoking(() => SensitivityPart.Merge([parts[0], Part(1100, 1190, 1234567)])).Should()
            .Throw<InvalidInputException>().Which.Diagnostics) yield return diagnostic.ToString();
        yield return (model with
        {
            Root = model.Root with
            {
                Strategy = AssessmentStrategy.ScoreSum(o => o with { Shift = false }),
            }
        }).ToJson();
    }

    // Works on machines without culture data, and spoils whatever is not formatted invariantly.
    private static CultureInfo Hostile()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = "٫";
        culture.NumberFormat.PercentDecimalSeparator = "٫";
        culture.NumberFormat.NumberGroupSeparator = "’";
        culture.NumberFormat.NegativeSign = "−";
        culture.NumberFormat.PositiveSign = "﹢";
        culture.NumberFormat.NaNSymbol = "无";
        culture.NumberFormat.PositiveInfinitySymbol = "無限";
        return culture;
    }
}
