using CsCheck;
using InnovationPotential.Preparation;
using InnovationPotential.Tests.Contracts;
using InnovationPotential.Tests.Serialization;

namespace InnovationPotential.Tests.Assessments;

/// <summary>A fitted model that is read back assesses as the one that was written, without the table that was learned from.</summary>
public sealed class FittedModelJsonTests
{
    private static readonly string[] Codes = ["a", "b", "c", "d"];

    public static TheoryData<int, string> Strategies
    {
        get
        {
            var data = new TheoryData<int, string>();
            foreach (var (index, example) in StrategyExamples.All.Index().Where(e => e.Item.Model.TryFingerprint() is not null))
                data.Add(index, example.Name);
            return data;
        }
    }

    public static TheoryData<int, string> Preparations
    {
        get
        {
            var data = new TheoryData<int, string>();
            foreach (var (index, step) in Steps().Index()) data.Add(index, step.Kind);
            return data;
        }
    }

    public static TheoryData<int, string> Normalizations
    {
        get
        {
            var data = new TheoryData<int, string>();
            foreach (var (index, rule) in LeafExamples.Normalizations.Index()) data.Add(index, rule.Kind);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Every_strategy_assesses_the_same_after_reading(int index, string name)
    {
        name.Should().NotBeEmpty();
        var example = StrategyExamples.All[index];
        example.Values.Array[96].Sample(
            values =>
            {
                var reference = Table("u", values.AsSpan(0, 48), hasGaps: false);
                if (TryFit(example.Model, reference, null) is { } fitted)
                    AssessesAlike(fitted, reference, Table("v", values.AsSpan(48), hasGaps: true));
            },
            iter: 4,
            threads: 1);
    }

    [Theory]
    [MemberData(nameof(Normalizations))]
    public void Every_normalization_assesses_the_same_after_reading(int index, string kind)
    {
        kind.Should().NotBeEmpty();
        var rule = LeafExamples.Normalizations[index];
        var model = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = rule, Aggregation = Aggregation.Median }))
            .Indicator("a", i => i with { Goalposts = new(0, 10), Target = 9 })
            .Indicator("b",
                i => i with { Direction = Direction.LowerIsBetter, Target = 1, Goalposts = new(0.5, 20) { Logarithmic = true } })
            .Indicator("c", i => i with { Direction = Direction.TargetRange, TargetRange = new(3, 4), Goalposts = new(0, 10) }));
        var fits = 0;
        foreach (var candidate in (IndicatorModel[])[model, model.Without("c"), model.Without("c").Without("b")])
        {
            foreach (var scope in (FitScope[])[FitScope.WholePanel, FitScope.EachPeriod, FitScope.BasePeriod(2019)])
            {
                if (TryFit(candidate, FittedTables.Reference, scope) is not { } fitted) continue;
                AssessesAlike(fitted, FittedTables.Reference, FittedTables.OtherUnits);
                fits++;
            }
        }

        fits.Should().BeGreaterThan(0);
    }

    [Theory]
    [MemberData(nameof(Preparations))]
    public void Every_preparation_assesses_the_same_after_reading(int index, string kind)
    {
        kind.Should().NotBeEmpty();
        var model = Prepared(Steps()[index]);
        foreach (var scope in (FitScope[])[FitScope.WholePanel, FitScope.EachPeriod, FitScope.BasePeriod(2018)])
        {
            var fitted = model.Fit(FittedTables.Reference, scope);
            AssessesAlike(fitted, FittedTables.Reference, FittedTables.OtherUnits);
            if (scope != FitScope.EachPeriod) AssessesAlike(fitted, FittedTables.LaterYear);
        }
    }

    [Fact]
    public void The_whole_plan_and_data_driven_weights_assess_the_same_after_reading()
    {
        var model = Prepared(Screening.OfUnits(0.5), Screening.OfIndicators(0.5), Denomination.ByIndicator("size", 10).For("b"),
            Imputation.Linear, Imputation.ExpectationMaximization, OutlierTreatment.Gii2020) with
        {
            Bands = Bands.From(BandQuantity.PercentOfMean, ("low", double.NegativeInfinity), ("high", 100)),
        };
        model = model.Replace("right", d => (Dimension)d with { Weighting = Weighting.Entropy, Aggregation = Aggregation.Geometric });
        var fitted = model.Fit(FittedTables.Reference, FitScope.EachPeriod);

        AssessesAlike(fitted, FittedTables.Reference, FittedTables.OtherUnits);
        var read = FittedModel.Parse(fitted.ToJson());
        foreach (var period in FittedTables.Reference.Periods)
        {
            read.WeightsOf("right", period).Should().Equal(fitted.WeightsOf("right", period));
            foreach (var code in Codes) read.ValuationOf(code, period).Should().Be(fitted.ValuationOf(code, period));
        }
    }

    [Fact]
    public void Branches_on_ranges_of_their_own_assess_the_same_after_reading()
    {
        var model = IndicatorModel.Create("m", m => m
            .Dimension("hundreds",
                d => d.Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.MinMax(1, 100) }))
                    .Indicator("a").Indicator("b"))
            .Dimension("ones", d => d.Indicator("c").Indicator("d")));
        var fitted = model.Fit(FittedTables.Reference);

        fitted.ToJson().Should().Contain("\"toParent\"");
        AssessesAlike(fitted, FittedTables.Reference, FittedTables.OtherUnits);
    }

    [Fact]
    public void What_is_known_of_the_reference_is_kept_but_not_its_values()
    {
        var fitted = Prepared(Imputation.Mean).Fit(FittedTables.Reference, FitScope.BasePeriod(2019));

        var read = FittedModel.Parse(fitted.ToJson());

        read.Reference.Should().BeNull();
        read.ReferenceFingerprint.Should().Be(FittedTables.Reference.Fingerprint);
        read.ReferenceUnits.Should().Equal(FittedTables.Reference.Units);
        read.ReferencePeriods.Should().Equal(FittedTables.Reference.Periods);
        read.LibraryVersion.Should().Be(fitted.LibraryVersion).And.NotBeEmpty();
        read.Scope.Should().Be(FitScope.BasePeriod(2019));
        read.Model.Should().Be(fitted.Model);
        read.Preparation.Should().Be(fitted.Preparation);
        read.Diagnostics.Should().Equal(fitted.Diagnostics);
        fitted.ToJson().Should().NotContain("900", "the outlier of the reference is in no lesson");
    }

    [Fact]
    public void The_text_is_what_the_documentation_says()
    {
        var model = IndicatorModel.Create("m",
            m => m.Indicator("x", weight: 3).Indicator("y", i => i with { Direction = Direction.LowerIsBetter }));

        var json = model.Fit(IndicatorTable.Create(["A", "B"], [IndicatorColumn.Of("x", 1, 5), IndicatorColumn.Of("y", 0.1, 0.4)]))
            .ToJson();

        var fingerprint = System.Text.RegularExpressions.Regex.Match(json, "[0-9a-f]{64}").Value;
        var version = typeof(FittedModel).Assembly.GetName().Version!.ToString(3);
        json.Replace(fingerprint, "…", StringComparison.Ordinal)
            .Replace($"\"libraryVersion\": \"{version}", "\"libraryVersion\": \"", StringComparison.Ordinal).Should().StartWith(
            """
            {
              "$schema": "urn:innovation-potential:schema:fitted-model-1",
              "format": "fitted-model-1",
              "libraryVersion": "
            """.ReplaceLineEndings("\n")).And.Contain(
            """
              "scope": {
                "kind": "whole-panel"
              },
              "reference": {
                "fingerprint": "…",
                "units": [
                  "A",
                  "B"
                ]
              },
              "plans": [
                {
                  "units": 2,
                  "nodes": [
                    {
                      "code": "m",
                      "weight": 1,
                      "range": {
                        "low": 0,
                        "high": 1
                      }
                    },
                    {
                      "code": "x",
                      "weight": 3,
                      "range": {
                        "low": 0,
                        "high": 1
                      },
                      "valuation": {
                        "kind": "line",
                        "origin": 1,
                        "width": 4,
                        "start": 0,
                        "span": 1,
                        "range": {
                          "low": 0,
                          "high": 1
                        },
                        "worst": 0,
                        "best": 1
                      }
                    },
            """.ReplaceLineEndings("\n"));
        SchemaCheck.FittedProblems(json).Should().BeEmpty();
    }

    [Fact]
    public void Code_of_ones_own_cannot_be_written()
    {
        var table = FittedTables.Reference;
        IndicatorModel[] models =
        [
            IndicatorModel.Create("m",
                m => m.Strategy(AssessmentStrategy.Custom("mine", (_, v) => v, (s, _) => s[0], new ScoreRange(0, 1000))).Indicator("a")),
            IndicatorModel.Create("m",
                m => m.Strategy(AssessmentStrategy.WeightedIndex(o =>
                    o with { Normalization = Normalization.Custom("mine", v => v, ScoreRange.Unit) })).Indicator("a")),
            IndicatorModel.Create("m", m => m.Aggregation(Aggregation.Custom("mine", (s, _) => s[0])).Indicator("a")),
        ];

        foreach (var model in models)
        {
            var fitted = model.Fit(table);
            fitted.Invoking(f => f.ToJson()).Should().Throw<InvalidInputException>().Which.Diagnostics.Should()
                .ContainSingle().Which.Should().Match<Diagnostic>(d => d.Code == "IP1007" && d.Hint!.Contains("C#"));
        }
    }

    private static IndicatorModel Prepared(params PreparationStep[] steps) => IndicatorModel.Create("m", m => m
        .Preparation(steps)
        .Dimension("left", d => d.Indicator("a").Indicator("b", i => i with { Direction = Direction.LowerIsBetter, Weight = 2 }))
        .Dimension("right", d => d.Indicator("c").Indicator("d")));

    // The examples speak of indicators and units of their own.
    private static PreparationStep[] Steps() =>
    [
        .. PreparationExamples.All.Except(PreparationExamples.Own).Select(step => step switch
        {
            { Only.IsEmpty: false } => step.For("a", "c"),
            { Except.IsEmpty: false } => step.ExceptFor("b"),
            ConditionScreening { Column: "x" } condition => condition with { Column = "a" },
            _ => step,
        }),
    ];

    private static void AssessesAlike(FittedModel fitted, params IndicatorTable[] tables)
    {
        var json = fitted.ToJson();
        SchemaCheck.FittedProblems(json).Should().BeEmpty();
        var read = FittedModel.Parse(json);
        read.ToJson().Should().Be(json);
        foreach (var table in tables)
        {
            Result(read, table).Should().Be(Result(fitted, table));
        }
    }

    private static string Result(FittedModel fitted, IndicatorTable table)
    {
        try
        {
            var assessment = fitted.Assess(table);
            return assessment.ToJson() + assessment.LogToCsv();
        }
        catch (InvalidInputException e)
        {
            return e.Message;
        }
    }

    private static FittedModel? TryFit(IndicatorModel model, IndicatorTable table, FitScope? scope)
    {
        try
        {
            return model.Fit(table, scope);
        }
        catch (InvalidInputException)
        {
            return null;
        }
    }

    private static IndicatorTable Table(string prefix, ReadOnlySpan<double> values, bool hasGaps)
    {
        var rows = values.Length / Codes.Length;
        var columns = new List<IndicatorColumn>();
        for (var c = 0; c < Codes.Length; c++)
        {
            var column = values.Slice(c * rows, rows).ToArray();
            columns.Add(IndicatorColumn.Of(Codes[c], [.. column.Select((v, r) => hasGaps && (r + c) % 5 == 0 ? null : (double?)v)]));
        }

        return IndicatorTable.Create(Enumerable.Range(0, rows).Select(r => $"{prefix}{r}"), columns);
    }
}
