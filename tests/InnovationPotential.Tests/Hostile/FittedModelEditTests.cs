using System.Text.Json.Nodes;
using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Hostile;

/// <summary>A fitted model in which one value was edited by hand is refused with a code, or assesses.</summary>
public sealed class FittedModelEditTests
{
    private static readonly string[] Edits =
        ["0", "-1", "1e308", "-1e308", "5e-324", "\"infinity\"", "\"-infinity\"", "null", "2", "\"x\""];

    public static TheoryData<string> Models => [.. All.Keys];

    private static readonly IndicatorTable Table = IndicatorTable.ParseCsv(
        "unit,year,a,b,c\nA,2019,1,8,3\nA,2020,2,,4\nB,2019,4,3,5\nB,2020,4,1,5\nC,2019,2,3,9\nC,2020,1,3,8\nD,2019,5,,1\nD,2020,6,2,2\n");

    private static Dictionary<string, IndicatorModel> All { get; } = new()
    {
        ["min-max"] = Index(o => o),
        ["z-score"] = Index(o => o with { Normalization = Normalization.ZScore(), Aggregation = Aggregation.Geometric }),
        ["rank"] = Index(o => o with { Normalization = Normalization.Rank() }),
        ["logistic"] = Index(o => o with { Normalization = Normalization.Logistic().Rescale(0, 10) }),
        ["reference"] = Index(o => o with { Normalization = Normalization.DistanceToBest() }),
        ["categories"] = Index(o => o with { Normalization = Normalization.PercentileCategories() }),
        ["mean"] = Index(o => o with { Normalization = Normalization.AboveBelowMean() }),
        ["prepared"] = Index(o => o) with
        {
            Preparation = PreparationPlan.Of(Imputation.Mean, OutlierTreatment.Winsorize(1), Imputation.BySiblings()),
        },
        ["resources"] = With(AssessmentStrategy.ResourceBased(o => o with { Norm = NormSource.SampleMean })),
        ["points"] = With(AssessmentStrategy.ScoreSum()),
        ["apart"] = Index(o => o) with { Scope = FitScope.EachPeriod },
    };

    [Theory]
    [MemberData(nameof(Models))]
    public void One_edited_value_is_refused_or_assesses(string name)
    {
        var json = All[name].Fit(Table).ToJson();
        var count = Leaves(JsonNode.Parse(json)!).Count();
        var faults = new List<string>();
        for (var place = 0; place < count; place++)
        {
            foreach (var edit in Edits)
            {
                var root = JsonNode.Parse(json)!;
                var leaf = Leaves(root).ElementAt(place);
                var path = leaf.GetPath();
                if (path.StartsWith("$.model", StringComparison.Ordinal)) break;
                if (path.StartsWith("$.diagnostics", StringComparison.Ordinal)) break;
                leaf.ReplaceWith(JsonNode.Parse(edit));
                if (Fault(root.ToJsonString()) is { } fault) faults.Add($"{path} = {edit}: {fault}");
            }
        }

        faults.Should().BeEmpty();
    }

    private static string? Fault(string json)
    {
        try
        {
            var reading = FittedModel.TryParse(json);
            if (reading.Value is not { } fitted) return reading.Diagnostics.IsEmpty ? "refused without a word" : null;
            var assessment = fitted.Assess(Table);
            _ = assessment.ToJson();
            return null;
        }
        catch (InvalidInputException refused)
        {
            return refused.Diagnostics.IsEmpty ? "refused without a word" : null;
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            // Any other exception is what this test looks for.
            return $"{problem.GetType().Name} {problem.Message.Split('\n')[0]} {problem.StackTrace?.Split('\n')[0].Trim()}";
        }
    }

    private static IEnumerable<JsonNode> Leaves(JsonNode node) => node switch
    {
        JsonObject o => o.Where(m => m.Value is not null).SelectMany(m => Leaves(m.Value!)),
        JsonArray a => a.Where(i => i is not null).SelectMany(i => Leaves(i!)),
        _ => [node],
    };

    private static IndicatorModel Index(Func<WeightedIndex, WeightedIndex> configure) =>
        With(AssessmentStrategy.WeightedIndex(configure));

    private static IndicatorModel With(AssessmentStrategy strategy) => IndicatorModel.Create("m", m => m
        .Strategy(strategy).Bands(Bands.From(BandQuantity.Score, ("low", 0), ("high", 0.5)))
        .Dimension("d", d => d.Indicator("a", i => i with { Rubric = Rubric.Of((2, 1), (4, 2)) })
            .Indicator("b", i => i with { Rubric = Rubric.Of((2, 1)) }))
        .Indicator("c", i => i with
        {
            Direction = Direction.LowerIsBetter,
            Scale = MeasurementScale.Ratio,
            Rubric = Rubric.Of((2, 3), (5, 1)),
        }));
}
