using System.Text.Json;
using CsCheck;
using InnovationPotential.Preparation;
using InnovationPotential.Tests;

namespace InnovationPotential.Databases;

/// <summary>Preparation by SQL is that in memory, learned there or here.</summary>
public sealed class PreparationTests
{
    private static readonly (string Name, PreparationStep Step)[] Said =
    [
        ("screening indicators", Screening.OfIndicators(.4, .3).Keeping("a")),
        ("screening units", Screening.OfUnits(.6).Keeping("u1").LeavingOut("u2")),
        ("screening units without zeros", Screening.OfUnits(.3, .5)),
        ("denomination by a column", Denomination.ByIndicator("g", 10) with { Only = ["a", "b", "d"] }),
        ("denomination by an attribute", Denomination.ByAttribute("si\"ze") with { Except = ["a", "f"] }),
        ("mean", Imputation.Mean),
        ("median", Imputation.Median),
        ("mean of groups", Imputation.ByGroup("re'gion")),
        ("median of groups", Imputation.ByGroup("re'gion", Center.Median) with { Only = ["a", "c", "e"] }),
        ("deviation", OutlierTreatment.Deviation(1.2)),
        ("deviation to the limit", OutlierTreatment.Deviation(1, OutlierAction.Limit)),
        ("deviation out of the range", OutlierTreatment.Deviation(1.5, OutlierAction.ExcludeFromRange)),
        ("fence", OutlierTreatment.Fence(.5)),
        ("fence to the nearest", OutlierTreatment.Fence(.7, OutlierAction.NearestValue)),
        ("percentiles", OutlierTreatment.Percentiles(.1)),
        ("log", OutlierTreatment.Transform(Transformation.Log)),
        ("log plus one", OutlierTreatment.Transform(Transformation.LogPlusOne, .5)),
        ("log of tail", OutlierTreatment.Transform(Transformation.LogOfTail)),
        ("GII log", OutlierTreatment.Transform(Transformation.GiiLog)),
        ("square root", OutlierTreatment.Transform(Transformation.SquareRoot)),
        ("cube root", OutlierTreatment.Transform(Transformation.CubeRoot)),
        ("root", OutlierTreatment.Transform(Transformation.Root(5), 1)),
    ];

    // Learned in memory, they are said in SQL; what is named in neither list fails.
    private static readonly (string Name, PreparationStep Step)[] NotLearned =
        [("winsorization", OutlierTreatment.CoinTool), ("forced winsorization", OutlierTreatment.ForceWinsorize(2))];

    private static readonly (string Name, PreparationStep Step)[] Refused =
    [
        ("Box-Cox", OutlierTreatment.Transform(Transformation.BoxCox(.5))), ("regression", Imputation.Regression()),
        ("neighbors", Imputation.NearestUnits()), ("EM", Imputation.ExpectationMaximization),
    ];

    [Fact]
    public void Steps_learned_in_memory_prepare_as_in_memory()
    {
        using var engine = Engine.DuckDb();
        Prepares(engine, 150).Should().BeGreaterThan(60);
    }

    [Fact]
    public void Steps_are_learned_by_aggregates_as_in_memory()
    {
        using var engine = Engine.DuckDb();
        Learns(engine, 150).Should().BeGreaterThan(60);
    }

    [Fact]
    public void What_cannot_be_said_is_refused_with_its_step()
    {
        using var engine = Engine.DuckDb();
        double[] Column(int at) => [.. Enumerable.Range(0, 12).Select(r => (double)((r * (at + 3)) % 11))];
        var table = Table([.. Enumerable.Range(0, 7).Select(Column)]);
        engine.Load("t", table);
        foreach (var (name, step) in Refused.Concat(NotLearned))
        {
            var model = ModelOf(step);
            var act = () => model.FitAsync(SqlSource.Of(engine.Connection, engine.Dialect, "t")).GetAwaiter().GetResult();
            act.Should().Throw<InvalidInputException>(name).Which.Diagnostics.Should()
                .ContainSingle(name).Which.Message.Should().Contain($"'{step.Kind}'");
        }

        foreach (var (name, step) in Refused)
            ModelOf(step).Fit(table).ObstaclesToSql(engine.Dialect).Select(d => d.Code).Should()
                .Equal([SqlCodes.PreparationNotInSql], name);
        ModelOf(Imputation.Mean).Fit(table).ObstaclesToSql(engine.Dialect).Should().BeEmpty();
        (ModelOf(Imputation.Mean) with { Preparation = PreparationPlan.Of(Imputation.Mean, Screening.OfUnits()) })
            .Fit(table).ObstaclesToSql(engine.Dialect).Should().ContainSingle();
    }

    [Fact]
    public async Task A_panel_learns_period_by_period_and_says_what_it_changed()
    {
        using var engine = Engine.DuckDb();
        var table = IndicatorTable.Create(["A", "B", "C", "D", "E"],
            [
                IndicatorColumn.OfDoubles("a", [1, double.NaN, 3, 4, 50, 2, 2, double.NaN, 9, 7]),
                IndicatorColumn.OfDoubles("b", [5, 1, 4, 2, 3, double.NaN, 6, 7, 8, 9]),
            ], [2020, 2021]);
        engine.Load("t", table);
        var source = SqlSource.Of(engine.Connection, engine.Dialect, "t", period: "period");
        foreach (var scope in new FitScope[] { FitScope.WholePanel, FitScope.EachPeriod, FitScope.BasePeriod(2021) })
        {
            foreach (var own in new FitScope?[] { null, FitScope.EachPeriod, FitScope.BasePeriod(2020) })
            {
                var model = IndicatorModel.Create("m", m => m.Indicator("a").Indicator("b")
                    .Preparation(Imputation.Mean with { Scope = own }, OutlierTreatment.Fence(.5) with { Scope = own, Only = ["a"] }));
                var expected = model.Fit(table, scope);
                var fitted = await model.FitAsync(source, scope);
                engine.Run("DROP TABLE IF EXISTS s");
                var result = await fitted.AssessAsync(source, "s", o => o with { Nodes = ["a", "b"] });
                Agreement.Check(expected.Assess(table), engine.Rows("SELECT * FROM s"));
                Close(Lessons(expected), Lessons(fitted), "");
                result.Diagnostics.Should().Contain(d => d.Code == PreparationCodes.Imputed && d.Message == "Imputed in 'a': 2.");
                result.Diagnostics.Should().Contain(d => d.Code == PreparationCodes.Treated);
            }
        }
    }

    /// <summary>Holds tables that an engine prepares by lessons of memory against those prepared in memory; how many there were.</summary>
    internal static int Prepares(Engine engine, int iterations) =>
        Compare(engine, iterations, [.. Said, .. NotLearned], (fitted, table) =>
        {
            var sql = fitted.ToSql(engine.Dialect, "t", o => o with { Nodes = [.. fitted.Model.Nodes.Skip(1).Select(n => n.Code)] });
            Agreement.Check(fitted.Assess(table), engine.Rows(sql));
        });

    /// <summary>Holds what an engine teaches against what is learned in memory; how many there were.</summary>
    internal static int Learns(Engine engine, int iterations) =>
        Compare(engine, iterations, Said, (fitted, table) => SameLessons(engine, fitted, table));

    private static void SameLessons(Engine engine, FittedModel expected, IndicatorTable table)
    {
        var fitted = expected.Model.FitAsync(SqlSource.Of(engine.Connection, engine.Dialect, "t")).GetAwaiter().GetResult();
        fitted.Diagnostics.Should().BeEquivalentTo(expected.Diagnostics);
        Close(Lessons(expected), Lessons(fitted), "");
        foreach (var indicator in expected.Model.Indicators)
        {
            var (one, other) = (expected.ValuationOf(indicator.Code, null), fitted.ValuationOf(indicator.Code, null));
            other.GetType().Should().Be(one.GetType());
            foreach (var value in new[] { -1.0, 0, 1, 3.5, 20 })
                Close(one.Apply(value), other.Apply(value), indicator.Code, Math.Abs(one.Best - one.Worst));
        }
    }

    private static int Compare(
        Engine engine, int iterations, (string Name, PreparationStep Step)[] steps, Action<FittedModel, IndicatorTable> check)
    {
        var compared = 0;
        var plans = Gen.Int[0, steps.Length - 1].Array[1, 3];
        Gen.Select(plans, Columns.Array[7], Gen.Int[0, 2]).Sample(c =>
        {
            PreparationStep[] chosen = [.. c.Item1.Distinct().Select(i => steps[i].Step)];
            // Units are screened before anything else.
            chosen = [.. chosen.OrderBy(s => s is Screening ? 0 : 1)];
            var table = Table(c.Item2);
            var model = ModelOf(chosen, c.Item3);
            if (Fitted(model, table) is not { } fitted) return;
            engine.Load("t", table);
            check(fitted, table);
            compared++;
        }, iter: iterations, print: c => $"{string.Join(", ", c.Item1.Select(i => steps[i].Name))}\n{Table(c.Item2).ToCsv()}");
        return compared;
    }

    private static readonly Gen<double> Values = Gen.OneOf(
        Gen.Double[0.5, 25], Gen.Int[0, 5].Select(i => (double)i), Gen.Double[-5, 25], Gen.Int[0, 1].Select(_ => double.NaN));

    private static readonly Gen<double[]> Columns = Gen.OneOf(Values.Array[12], Values.Array[12], Values.Array[12],
        Gen.Double[1, 9].Select(x => x * 1e40).Array[12], Gen.Int[0, 1].Select(_ => 3.0).Array[12],
        Gen.Int[0, 6].Select(i => i < 5 ? double.NaN : i).Array[12]);

    private static IndicatorModel ModelOf(PreparationStep step) => ModelOf([step], 0);

    private static IndicatorModel ModelOf(PreparationStep[] steps, int kind) => IndicatorModel.Create("m", m => m
        .Strategy(AssessmentStrategy.WeightedIndex(o => o with
        {
            Normalization = kind == 0 ? Normalization.MinMax() : kind == 1 ? Normalization.ZScore() : Normalization.MinMax(1, 100),
        }))
        .Dimension("left", d => d.Indicator("a").Indicator("b", i => i with { Weight = 2 }))
        .Dimension("right", d => d.Indicator("c").Indicator("d", i => i with { Direction = Direction.LowerIsBetter }).Indicator("e"))
        .Indicator("f").Preparation(steps));

    private static IndicatorTable Table(double[][] columns)
    {
        string?[] regions = ["north", "south", "it's", null];
        return IndicatorTable.Create(Enumerable.Range(0, 12).Select(i => $"u{i}"),
            columns.Select((c, i) => IndicatorColumn.OfDoubles("abcdefg"[i].ToString(), c)), null,
            [new UnitAttribute("re'gion", [.. Enumerable.Range(0, 12).Select(i => regions[i % 4])]),
                new UnitAttribute("si\"ze", [.. Enumerable.Range(0, 12).Select(i => $"{(i % 5) * 3}")])]);
    }

    private static FittedModel? Fitted(IndicatorModel model, IndicatorTable table)
    {
        try
        {
            return model.Fit(table);
        }
        catch (InvalidInputException)
        {
            return null;
        }
    }

    private static JsonElement Lessons(FittedModel fitted) =>
        JsonDocument.Parse(fitted.ToJson()).RootElement.GetProperty("preparation");

    private static void Close(JsonElement one, JsonElement other, string path)
    {
        other.ValueKind.Should().Be(one.ValueKind, path);
        switch (one.ValueKind)
        {
            case JsonValueKind.Object:
                other.EnumerateObject().Select(p => p.Name).Should().Equal(one.EnumerateObject().Select(p => p.Name), path);
                foreach (var member in one.EnumerateObject()) Close(member.Value, other.GetProperty(member.Name), $"{path}.{member.Name}");
                break;
            case JsonValueKind.Array:
                other.GetArrayLength().Should().Be(one.GetArrayLength(), path);
                for (var i = 0; i < one.GetArrayLength(); i++) Close(one[i], other[i], $"{path}[{i}]");
                break;
            case JsonValueKind.Number:
                Close(one.GetDouble(), other.GetDouble(), path, 1);
                break;
            default:
                other.GetRawText().Should().Be(one.GetRawText(), path);
                break;
        }
    }

    private static void Close(double one, double other, string path, double scale)
    {
        if (!double.IsFinite(one)) other.Should().Be(one, path);
        else other.Should().BeApproximately(one, 1e-11 * Math.Max(Math.Abs(one), double.IsFinite(scale) ? scale : 0), path);
    }
}
