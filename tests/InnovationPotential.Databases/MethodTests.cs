using CsCheck;
using InnovationPotential.Aggregations;
using InnovationPotential.Normalizations;
using InnovationPotential.Strategies;
using InnovationPotential.Tests;
using InnovationPotential.Tests.Contracts;

namespace InnovationPotential.Databases;

/// <summary>Which methods run in a database and which are refused, over the examples that the library's contracts have.</summary>
public sealed class MethodTests
{
    // What is refused and is not named here fails a test; so does what is named and runs.
    private static readonly string[] RefusedNormalizations = ["custom", "cyclical"];

    private static readonly string[] RefusedAggregations =
    [
        "benefit-of-the-doubt", "borda", "choquet", "copeland", "custom", "directional-benefit-of-the-doubt", "kemeny", "median",
        "multi-directional-benefit-of-the-doubt", "ordered-weighted", "power-mean -0.001", "robust-benefit-of-the-doubt", "topsis",
        "wroclaw",
    ];

    private static readonly string[] RefusedStrategies =
    [
        "index: Borda", "index: Copeland", "index: benefit of the doubt", "index: directional benefit of the doubt", "index: median",
        "index: ordered weighted", "index: robust benefit of the doubt", "readiness: median", "system", "two functions of one's own",
    ];

    private static readonly IndicatorTable Table = IndicatorTable.ParseCsv(
        "unit,a,b,c,d\na,1,2,3,4\nb,3,1,2,0\nc,0.5,4,2.5,1\nd,2,,1,3\ne,,,,\nf,4,4,4,4\ng,3,1,2,0.0000000000001\nh,24,12.5,4,.5\n");

    [Fact]
    public void Normalizations()
    {
        using var engine = Engine.DuckDb();
        var refused = NormalizationExamples.All.Where(normalization => IsRefused(engine, IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = normalization }))
            .Indicator("a", i => i with { Target = 20, Goalposts = PostsFor(normalization) })
            .Indicator("c", i => i with { Target = -1, Direction = Direction.LowerIsBetter, Goalposts = PostsFor(normalization) })))
            || (normalization.Kind is "min-max" or "z-score" or "percentile-rank" or "rescaled"
                && IsRefused(engine, Ranged(normalization))));

        refused.Select(n => n.Kind).Append(OfPanel(engine)).Distinct().Should().BeEquivalentTo(RefusedNormalizations);
    }

    // Of a cross-section there is nothing to follow, and so nothing to refuse.
    private static string OfPanel(Engine engine)
    {
        var cyclical = Normalization.Cyclical();
        var table = IndicatorTable.Create(["A"], [IndicatorColumn.Of("a", 1, 2)], [2020, 2021]);
        var fitted = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = cyclical })).Indicator("a")).Fit(table);
        return fitted.ObstaclesToSql(engine.Dialect).Single().Code == SqlCodes.NotInSql ? cyclical.Kind : "";
    }

    [Fact]
    public void Aggregations()
    {
        using var engine = Engine.DuckDb();
        var refused = AggregationExamples.All.Where(aggregation => IsRefused(engine, IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with
            {
                Normalization = Normalization.MinMax(0, 100),
                Aggregation = aggregation,
            }))
            .Indicator("a", i => i with { Weight = 2 }).Indicator("b").Indicator("d", i => i with { Weight = .5 }))));

        refused.Select(NameOf).Distinct()
            .Should().BeEquivalentTo(RefusedAggregations);
    }

    [Fact]
    public void Strategies()
    {
        using var engine = Engine.DuckDb();
        var refused = StrategyExamples.All.Where(example => Enum.GetValues<MissingPolicy>()
            .Any(policy => IsRefused(engine, example.With(policy))));

        refused.Select(e => e.Name).Should().BeEquivalentTo(RefusedStrategies);
    }

    [Fact]
    public void Generated_models_are_refused_for_the_methods_that_are_listed_and_counted()
    {
        var counts = new SortedDictionary<string, (int Said, int Refused)>(StringComparer.Ordinal);
        void Count(string method, bool isRefused) => counts[method] = counts.GetValueOrDefault(method) is var (said, refused) && isRefused
            ? (said, refused + 1) : (said + 1, refused);
        var at = Gen.Int[0, AggregationExamples.All.Count - 1];
        Gen.Select(Gen.Int[0, NormalizationExamples.All.Count - 1], at, at).Sample(c =>
        {
            var normalization = NormalizationExamples.All[c.Item1];
            Aggregation[] aggregations = [AggregationExamples.All[c.Item2], AggregationExamples.All[c.Item3]];
            var model = IndicatorModel.Create("m", m => m
                .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = normalization, Aggregation = aggregations[0] }))
                .Dimension("d", d => d.Aggregation(aggregations[1]).Indicator("a", Told).Indicator("b", Told)).Indicator("c", Told));
            Indicator Told(Indicator i) => i with { Target = 20, Goalposts = PostsFor(normalization) };
            if (Fitted(model) is not { } fitted) return;
            var isRefused = !fitted.ObstaclesToSql(SqlDialect.DuckDb).IsEmpty;
            isRefused.Should().Be(normalization is CustomNormalization || aggregations.Any(a => RefusedAggregations.Contains(NameOf(a))));
            Count($"normalization {normalization.Kind}", isRefused);
            foreach (var name in aggregations.Select(NameOf).Distinct()) Count($"aggregation {name}", isRefused);
        }, iter: 2000, threads: 1);
        foreach (var example in StrategyExamples.All)
        {
            foreach (var policy in Enum.GetValues<MissingPolicy>())
                Count($"strategy {example.Name}", !example.With(policy).Fit(Table).ObstaclesToSql(SqlDialect.DuckDb).IsEmpty);
        }

        var text = "method\tsaid\trefused\n" + string.Concat(counts.Select(c => FormattableString.Invariant(
            $"{c.Key}\t{c.Value.Said}\t{c.Value.Refused}\n")));
        var file = Path.Combine(Tests.Conventions.Repository.Root, "tests", "InnovationPotential.Databases", "MethodCounts.approved.txt");
        if (Environment.GetEnvironmentVariable("INNOPOT_APPROVE") == "1") File.WriteAllText(file, text);
        File.ReadAllText(file).ReplaceLineEndings("\n").Should().Be(text);
    }

    [Fact]
    public void A_refusal_names_its_node_and_a_way_out()
    {
        var fitted = IndicatorModel.Create("m", m => m
            .Dimension("d", d => d.Aggregation(Aggregation.Copeland).Indicator("a").Indicator("b"))
            .Preparation(Imputation.Regression())).Fit(Table);

        var act = () => fitted.ToSql(SqlDialect.DuckDb, "t");

        act.Should().Throw<InvalidInputException>().Which.Diagnostics.Select(d => d.ToString()).Should().Equal(
            "error IP9101 ('d'): The aggregation 'copeland' of 'd' cannot be said in SQL: it compares each unit with all others, which no "
                + "row tells. Choose a mean, a minimum or a sum there; or assess in memory.",
            "error IP9102 ($.preparation): The step 'imputation-regression' of the preparation cannot be said in SQL: it looks at "
                + "several values at once. Prepare the table beforehand and leave the step out of the model; or assess in memory.");
    }

    private static string NameOf(Aggregation aggregation) =>
        aggregation is PowerMean power ? FormattableString.Invariant($"{aggregation.Kind} {power.Exponent}") : aggregation.Kind;

    // A model or a table that the library refuses tells nothing.
    private static FittedModel? Fitted(IndicatorModel model)
    {
        try
        {
            return model.Fit(Table);
        }
        catch (InvalidInputException)
        {
            return null;
        }
    }

    private static Goalposts? PostsFor(Normalization normalization) => normalization.Kind == "goalposts" ? new(0, 25) : null;

    private static IndicatorModel Ranged(Normalization normalization) => IndicatorModel.Create("m", m => m
        .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = normalization }))
        .Indicator("b", i => i with { Direction = Direction.TargetRange, TargetRange = new(1.5, 2) }));

    // What is not refused gives what an assessment in memory gives.
    private static bool IsRefused(Engine engine, IndicatorModel model)
    {
        var fitted = model.Fit(Table);
        var options = SqlOptions.Default with { Nodes = [.. model.Nodes.Skip(1).Select(n => n.Code)] };
        if (!fitted.ObstaclesToSql(engine.Dialect, options).IsEmpty) return true;
        engine.Load("t", Table);
        Agreement.Check(fitted.Assess(Table), engine.Rows(fitted.ToSql(engine.Dialect, "t", _ => options))).Should().Be(0);
        return false;
    }
}
