using System.Globalization;
using InnovationPotential.Robustness;

namespace InnovationPotential.Tests.Robustness;

/// <summary>A study is the same however it is run, and defined where there is hardly anything to run.</summary>
public sealed class StudyRunTests
{
    private static readonly StudyModel Panel = StudyModels.Of("panel");

    private static readonly UncertaintyStudy Study = UncertaintyStudy.Of(
        UncertainFactor.WeightNoise(0.25),
        UncertainFactor.NormalizationChoice(Normalization.MinMax(), Normalization.PercentileRank()),
        UncertainFactor.AggregationChoice(Aggregation.Arithmetic, Aggregation.Median),
        UncertainFactor.MissingCells());

    private static readonly IndicatorModel Small = IndicatorModel.Create("m", m => m
        .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.Goalposts() }))
        .Indicator("a", i => i with { Goalposts = new(0, 4) }).Indicator("b", i => i with { Goalposts = new(0, 4) }));

    private static readonly Lazy<string> Expected = new(() => Run(1).ToJson());

    [Theory]
    [InlineData(2)]
    [InlineData(16)]
    [InlineData(-1)]
    public void Threads_leave_no_trace(int threads) => Run(threads).ToJson().Should().Be(Expected.Value);

    [Theory]
    [InlineData(1, 2)]
    [InlineData(4097, 8999)]
    [InlineData(37, 9001)]
    public void Parts_leave_no_trace(int first, int second)
    {
        UncertaintyPart[] parts = [Part(second, 9001 + 20), Part(0, first), Part(first, second)];
        UncertaintyPart.Merge(parts.Select(p => UncertaintyPart.Parse(p.ToBytes()))).ToJson().Should().Be(Expected.Value);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ru-RU")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void Cultures_leave_no_trace(string name)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
            Run(1).ToJson().Should().Be(Expected.Value);
            UncertaintyStudy.Parse(Study.ToJson()).Should().Be(Study);
            FluentActions.Invoking(() => UncertaintyStudy.Of(UncertainFactor.WeightNoise(1.5)).Run(Small, Cells("1,2"))).Should()
                .Throw<InvalidInputException>().WithMessage("*1.5*");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_study_is_continued_by_more_replications()
    {
        var first = Study.RunPart(Panel.Model, Panel.Table, 0, 1000, o => o with { Replications = 1000 });
        var more = Study.RunPart(Panel.Model, Panel.Table, 1000, 3000, o => o with { Replications = 3000 });
        UncertaintyPart.Merge([first, more]).ToJson().Should()
            .Be(Study.Run(Panel.Model, Panel.Table, o => o with { Replications = 3000 }).ToJson());
    }

    [Fact]
    public void Another_seed_is_another_study() => Run(1, seed: 2).ToJson().Should().NotBe(Expected.Value);

    [Fact]
    public void A_budget_of_time_ends_a_study_as_one_of_fewer_replications()
    {
        var clock = new TickingClock();
        var ended = Study.Run(Panel.Model, Panel.Table, o => o with { Replications = 60_000, DegreeOfParallelism = 1 },
            new StudyControl { Budget = TimeSpan.FromSeconds(3), Clock = clock });
        ended.Replications.Should().BeInRange(1, 59_999);
        ended.ToJson().Should().Be(Study.Run(Panel.Model, Panel.Table, o => o with { Replications = ended.Replications }).ToJson());
    }

    [Fact]
    public void A_study_broken_off_is_that_of_as_many_replications_though_the_whole_one_would_keep_no_sample()
    {
        // 2²² scores of 9 rows: a study of more than 466,033 replications keeps none of them.
        var rows = Panel.Table.Units.Count * Panel.Table.Periods.Count;
        var ended = Study.Run(Panel.Model, Panel.Table, o => o with { Replications = ((1L << 22) / rows) + 1, DegreeOfParallelism = 1 },
            new StudyControl { Budget = TimeSpan.FromSeconds(3), Clock = new TickingClock() });

        ended.Replications.Should().BeLessThan((1L << 22) / rows);
        ended.ToJson().Should().Be(Study.Run(Panel.Model, Panel.Table, o => o with { Replications = ended.Replications }).ToJson());
        ended.AsPart().ToBytes().Should().Equal(
            Study.Run(Panel.Model, Panel.Table, o => o with { Replications = ended.Replications }).AsPart().ToBytes());
    }

    [Fact]
    public void A_budget_of_time_ends_a_sensitivity_analysis_as_one_of_fewer_rows()
    {
        var ended = Study.Sensitivity(Panel.Model, Panel.Table, configure: o => o with { Rows = 4096, DegreeOfParallelism = 1 },
            control: new StudyControl { Budget = TimeSpan.FromSeconds(3), Clock = new TickingClock() });
        ended.Options.Rows.Should().BeInRange(1, 4095);
        ended.ToJson().Should().Be(
            Study.Sensitivity(Panel.Model, Panel.Table, configure: o => o with { Rows = ended.Options.Rows }).ToJson());
    }

    [Fact]
    public void Something_is_drawn_within_no_time_at_all() =>
        Study.Run(Panel.Model, Panel.Table, o => o with { Replications = 60_000 },
            new StudyControl { Budget = TimeSpan.Zero, Clock = new TickingClock() }).Counted.Should().BePositive();

    [Fact]
    public void A_canceled_study_is_no_study()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        FluentActions.Invoking(() => Study.Run(Panel.Model, Panel.Table, control: new StudyControl { Cancellation = source.Token }))
            .Should().Throw<OperationCanceledException>();
        FluentActions.Invoking(() => Study.Sensitivity(Panel.Model, Panel.Table, control: new StudyControl { Cancellation = source.Token }))
            .Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void A_study_is_canceled_on_its_way()
    {
        using var source = new CancellationTokenSource();
        var progress = new Told(_ => source.Cancel());
        FluentActions.Invoking(() =>
            Study.Run(Panel.Model, Panel.Table, o => o with { Replications = 1_000_000_000, KeepSample = false },
                new StudyControl { Cancellation = source.Token, Progress = progress }))
            .Should().Throw<OperationCanceledException>();
        progress.Shares.Should().NotContain(s => s >= 1);
    }

    [Fact]
    public void Progress_reaches_the_end()
    {
        var progress = new Told(_ => { });
        Study.Run(Panel.Model, Panel.Table, o => o with { Replications = 20_000, DegreeOfParallelism = 1 },
            new StudyControl { Progress = progress });
        progress.Shares.Should().HaveCountGreaterThan(1).And.BeInAscendingOrder().And.OnlyContain(s => s > 0 && s <= 1);
        progress.Shares[^1].Should().Be(1);
    }

    [Fact]
    public void One_replication_has_no_deviation()
    {
        var result = UncertaintyStudy.Default.Run(Small, Cells("1,2", "3,0", ",4"), o => o with { Replications = 1 });
        (result.Counted, result["U1"].Score.StandardDeviation, result["U1"].Score.Median is null).Should().Be((1, null, false));
        result["U3"].Acceptability.Should().Equal(1, 0, 0);
    }

    [Fact]
    public void One_unit_is_always_first()
    {
        var result = UncertaintyStudy.Default.Run(Small, Cells("1,2"), o => o with { Replications = 100 });
        result["U1"].Acceptability.Should().Equal(1);
        result.RankShifts[0].Shift.Mean.Should().Be(0);
    }

    [Fact]
    public void Tied_units_stay_tied()
    {
        var result = UncertaintyStudy.Of(UncertainFactor.UniformWeights())
            .Run(Small, Cells("3,3", "3,3", "3,3"), o => o with { Replications = 100 });
        result.Units.Should().OnlyContain(u => u.Acceptability[0] == 1);
        result.ProbabilityAhead("U1", "U3").Should().Be(0.5);
        result["U2"].Score.StandardDeviation.Should().Be(0);
        UncertaintyStudy.Default.Sensitivity(Small, Cells("3,3", "3,3"), configure: o => o with { Rows = 64 }).Main.Reason.Should()
            .NotBeNull();
    }

    [Fact]
    public void Without_any_observation_every_replication_fails()
    {
        var result = UncertaintyStudy.Default.Run(Small, Cells(",", ","), o => o with { Replications = 100 });
        (result.Counted, result.Failed).Should().Be((0, 100));
        result.Failures.Should().Equal(("No unit has a score.", 100));
        result["U1"].Score.Mean.Should().BeNull();
        // But what is missing may be drawn.
        UncertaintyStudy.Of(UncertainFactor.MissingCells()).Run(Small, Cells(",", ","), o => o with { Replications = 100 }).Counted.Should()
            .Be(100);
    }

    [Fact]
    public void An_alternative_that_cannot_be_fitted_fails_its_replications()
    {
        var some = UncertaintyStudy.Of(UncertainFactor.ScopeChoice(FitScope.WholePanel,
            FitScope.BasePeriod(1999)) with
        { Probabilities = [0.75, 0.25] });
        var result = some.Run(Panel.Model, Panel.Table, o => o with { Replications = 10_000 });
        (result.Failed / 10_000.0).Should().BeApproximately(0.25, 5 * Math.Sqrt(0.25 * 0.75 / 10_000));
        result.Failures.Should().ContainSingle().Which.Reason.Should().Contain("1999");
        result["U1", 2022].Score.StandardDeviation.Should().Be(0);

        var all = UncertaintyStudy.Of(UncertainFactor.ScopeChoice(FitScope.BasePeriod(1999)))
            .Run(Panel.Model, Panel.Table, o => o with { Replications = 100 });
        (all.Counted, all.Failed, all["U1", 2022].Rank.Mean).Should().Be((0, 100, null));
    }

    private static UncertaintyResult Run(int threads, ulong seed = 1) =>
        Study.Run(Panel.Model, Panel.Table, o => Options(o) with { DegreeOfParallelism = threads, Seed = seed });

    private static UncertaintyPart Part(int from, int to) => Study.RunPart(Panel.Model, Panel.Table, from, to, Options);

    private static UncertaintyOptions Options(UncertaintyOptions options) => options with { Replications = 9021, CentralWeights = true };

    private static IndicatorTable Cells(params string[] rows) =>
        IndicatorTable.ParseCsv("unit,a,b\n" + string.Join('\n', rows.Select((r, i) => $"U{i + 1},{r}")) + "\n", Small.Indicators);

    private sealed class Told(Action<double> tell) : IProgress<double>
    {
        public List<double> Shares { get; } = [];

        public void Report(double value)
        {
            lock (Shares) Shares.Add(value);
            tell(value);
        }
    }

    // A second passes from each look to the next.
    private sealed class TickingClock : TimeProvider
    {
        private long _seconds;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Interlocked.Increment(ref _seconds);
    }
}
