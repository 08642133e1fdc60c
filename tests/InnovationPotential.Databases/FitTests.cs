using CsCheck;
using InnovationPotential.Normalizations;
using InnovationPotential.Strategies;
using InnovationPotential.Tests;
using InnovationPotential.Tests.Contracts;

namespace InnovationPotential.Databases;

/// <summary>A fit by aggregates is that in memory.</summary>
public sealed class FitTests
{
    private static readonly string[] Refused = 
        ["custom", "cyclical", "distance-to-reference b", "percentile-categories", "ampi c"];

    private static readonly Gen<double> Values = Gen.OneOf(
        Gen.Double[-5, 25], Gen.Int[1, 4].Select(i => (double)i), Gen.Int[0, 1].Select(_ => double.NaN));

    private static readonly Gen<double[]> Columns = Gen.OneOf(
        Values.Array[24], Values.Array[24], Values.Select(x => 1e9 + x).Array[24], Values.Select(x => x * 1e-300).Array[24],
        Values.Select(x => x * 1e300).Array[24], Gen.Int[0, 1].Select(_ => 3.0).Array[24], Gen.Int[0, 1].Select(_ => double.NaN).Array[24]);

    private static readonly FitScope[] Scopes = [FitScope.WholePanel, FitScope.EachPeriod, FitScope.BasePeriod(2021)];

    [Fact]
    public void Aggregates_teach_what_values_teach()
    {
        using var engine = Engine.DuckDb();
        var refused = new HashSet<string>();
        var compared = 0;
        Gen.Select(Gen.Int[0, NormalizationExamples.All.Count - 1], Columns, Gen.Int[0, 2], Gen.Int[0, 2]).Sample(c =>
        {
            var normalization = NormalizationExamples.All[c.Item1];
            var model = ModelOf(normalization, (Direction)c.Item4);
            var table = IndicatorTable.Create(
                ["a", "b", "c", "d", "e", "f", "g", "h"], [IndicatorColumn.OfDoubles("x", c.Item2)], [2020, 2021, 2022]);
            if (Outcome(() => model.Fit(table, Scopes[c.Item3])) is not { } expected) return;
            engine.Load("t", table);
            var source = SqlSource.Of(engine.Connection, engine.Dialect, "t", period: "period");
            var (fitted, codes) = Attempt(() => model.FitAsync(source, Scopes[c.Item3]).GetAwaiter().GetResult());
            if (fitted is null)
            {
                codes.Should().Equal("IP9109");
                refused.Add(Name(normalization));
                return;
            }

            foreach (var period in table.Periods) Same(expected.ValuationOf("x", period), fitted.ValuationOf("x", period), c.Item2);
            fitted.Diagnostics.Should().Equal(expected.Diagnostics);
            FittedModel.Parse(fitted.ToJson()).ToJson().Should().Be(fitted.ToJson());
            compared++;
        }, iter: 400, print: c =>
            $"{NormalizationExamples.All[c.Item1]} {Scopes[c.Item3]} {(Direction)c.Item4} {string.Join(' ', c.Item2)}");

        refused.Should().BeSubsetOf(Refused);
        compared.Should().BeGreaterThan(150);
    }

    [Fact]
    public async Task Resources_and_weights_are_learned_or_refused()
    {
        using var engine = Engine.DuckDb();
        var table = IndicatorTable.ParseCsv("unit,a,b\nA,1,2\nB,3,1\nC,8,5\n");
        engine.Load("t", table);
        var source = SqlSource.Of(engine.Connection, engine.Dialect, "t");
        foreach (var norm in new[] { NormSource.SampleMean, NormSource.SampleBest })
        {
            var model = IndicatorModel.Create("m", m => m
                .Strategy(AssessmentStrategy.ResourceBased(o => o with { Norm = norm })).Indicator("a").Indicator("b"));
            var fitted = await model.FitAsync(source);
            fitted.Assess(table).Scores().Should().Equal(model.Assess(table).Scores());
        }

        var learned = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Weighting = Weighting.Entropy })).Indicator("a"));
        var act = () => learned.FitAsync(source);
        (await act.Should().ThrowAsync<InvalidInputException>()).Which.Diagnostics.Single().Code.Should().Be("IP9109");
    }

    private static IndicatorModel ModelOf(Normalization normalization, Direction direction) => IndicatorModel.Create("m", m => m
        .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = normalization }))
        .Indicator("x", i => i with
        {
            Target = 20,
            Direction = direction,
            TargetRange = new(2, 3),
            Goalposts = normalization.Kind == "goalposts" ? new(0, 25) : null,
        })) with
    {
        Benchmarks = ["a"],
    };

    private static string Name(Normalization normalization) => normalization switch
    {
        DistanceToReference { Unit: { } unit } => $"{normalization.Kind} {unit}",
        Normalizations.AdjustedMazziottaPareto { ReferenceUnit: { } unit } => $"{normalization.Kind} {unit}",
        _ => normalization.Kind,
    };

    private static FittedModel? Outcome(Func<FittedModel> fit) => Attempt(fit).Fitted;

    private static (FittedModel? Fitted, IEnumerable<string> Codes) Attempt(Func<FittedModel> fit)
    {
        try
        {
            return (fit(), []);
        }
        catch (InvalidInputException refused)
        {
            return (null, refused.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Code).Distinct());
        }
    }

    private static void Same(FittedNormalization expected, FittedNormalization actual, double[] values)
    {
        Near(actual.Worst, expected.Worst, 0);
        Near(actual.Best, expected.Best, 0);
        if (FittedRanks.Within(actual) is not null)
        {
            // What lies between the ends the database tells.
            (actual.Range, actual.LowEnd, actual.HighEnd).Should().Be((expected.Range, expected.LowEnd, expected.HighEnd));
            return;
        }

        actual.GetType().Should().Be(expected.GetType());
        foreach (var value in values) Near(actual.Apply(value), expected.Apply(value), Math.Abs(expected.Best - expected.Worst));
    }

    private static void Near(double actual, double expected, double scale)
    {
        if (double.IsNaN(expected) || double.IsInfinity(expected)) actual.Should().Be(expected);
        else actual.Should().BeApproximately(expected, 1e-12 * Math.Max(Math.Abs(expected), double.IsFinite(scale) ? scale : 0));
    }
}
