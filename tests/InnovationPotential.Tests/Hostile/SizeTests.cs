using System.Globalization;
using System.Text;
using InnovationPotential.Numerics;
using InnovationPotential.Trends;

namespace InnovationPotential.Tests.Hostile;

/// <summary>Less than a megabyte of input takes less than 256 MB and a minute, or is refused with a code.</summary>
public sealed class SizeTests
{
    private const long MostBytes = 256L << 20;

    [Fact]
    public void A_long_member_name_over_many_items()
    {
        var text = $$"""{"code":"m","{{new string('x', 100_000)}}":[{{string.Join(',', Enumerable.Repeat("1", 30_000))}}]}""";
        Taking(() => IndicatorModel.TryParse(text).Diagnostics.Should().NotBeEmpty());
    }

    [Fact]
    public void A_unit_of_a_long_name()
    {
        var rows = string.Concat(Enumerable.Range(0, 3000).Select(i => $"u{i},{i},{i % 7}\n"));
        var table = IndicatorTable.ParseCsv($"unit,a,b\n{new string('n', 300_000)},1,2\n{rows}");
        var assessment = IndicatorModel.Create("m", m => m.Indicator("a").Indicator("b")).Assess(table);
        Taking(() =>
        {
            _ = assessment.ToString();
            _ = assessment.ToMarkdown();
            _ = table.ToString();
        });
    }

    [Fact]
    public void A_sparse_long_table()
    {
        var text = "unit,indicator,year,value\n"
            + string.Concat(Enumerable.Range(0, 600).Select(i => FormattableString.Invariant($"u{i},i{i},{1400 + i},1\n")));
        Taking(() => IndicatorTable.TryParseCsv(text).Diagnostics.Should().Contain(d => d.Severity == Severity.Error));
    }

    [Fact]
    public void Very_many_columns()
    {
        var text = new StringBuilder("unit");
        for (var i = 0; i < 300_000; i++) text.Append(',').Append(i.ToString("x", CultureInfo.InvariantCulture)).Append('q');
        text.Append("\nA").Append(',', 300_000).Append('\n');
        Taking(() => IndicatorTable.TryParseCsv(text.ToString()));
    }

    [Fact]
    public void A_trend_of_very_many_points()
    {
        var values = new double[20_000];
        for (var i = 0; i < values.Length; i++) values[i] = (i % 17) + (0.001 * i);
        Taking(() => SeriesTrend.Of([.. Enumerable.Range(0, values.Length).Select(t => (double)t)], values));
    }

    [Theory]
    [InlineData(0, 1_000_000_000)]
    [InlineData(int.MinValue, int.MaxValue)]
    [InlineData(-5, int.MaxValue)]
    public void A_scale_of_very_many_levels(int lowest, int highest) => Taking(() =>
        FluentActions.Invoking(() => MeasurementScale.OrdinalRange(lowest, highest)).Should().Throw<ArgumentOutOfRangeException>());

    [Fact]
    public void Expectation_and_maximization_of_many_indicators()
    {
        var random = new RandomNumbers(5, 100);
        var table = IndicatorTable.Create(Enumerable.Range(0, 300).Select(u => $"u{u}"), Enumerable.Range(0, 100).Select(i =>
            IndicatorColumn.OfDoubles($"x{i}", [.. Enumerable.Range(0, 300).Select(r => random.Uniform(r, i) is var v && v < 0.2
                ? double.NaN : v + (0.3 * random.Uniform(r, 99 - i)))])));
        var model = IndicatorModel.Create("m", m =>
        {
            m.Preparation(Imputation.ExpectationMaximization);
            for (var i = 0; i < 100; i++) m.Indicator($"x{i}");
        });
        Within(() => model.Assess(table).Diagnostics.Should().NotBeNull());
    }

    [Fact]
    public void Kemeny_of_many_units()
    {
        var random = new RandomNumbers(5, 5);
        var table = IndicatorTable.Create(Enumerable.Range(0, 2000).Select(u => $"u{u}"), Enumerable.Range(0, 5).Select(i =>
            IndicatorColumn.OfDoubles($"x{i}", [.. Enumerable.Range(0, 2000).Select(r => random.Uniform(r, i))])));
        var model = IndicatorModel.Create("m", m =>
        {
            m.Aggregation(Aggregation.Kemeny);
            for (var i = 0; i < 5; i++) m.Indicator($"x{i}");
        });
        Within(() => model.Assess(table).Scores().Should().OnlyContain(s => s != null));
    }

    /// <summary>What may take longer than a second is ended when asked: a token that is canceled before ends it before there is a
    /// result.</summary>
    [Fact]
    public void What_takes_long_can_be_canceled()
    {
        var random = new RandomNumbers(5, 7);
        var table = IndicatorTable.Create(Enumerable.Range(0, 40).Select(u => $"u{u}"), Enumerable.Range(0, 5).Select(i =>
            IndicatorColumn.OfDoubles($"x{i}", [.. Enumerable.Range(0, 40).Select(r => random.Uniform(r, i) is var v && v < 0.1 && r > i
                ? double.NaN : v)])));
        IndicatorModel Of(Action<ModelBuilder> more) => IndicatorModel.Create("m", m =>
        {
            more(m);
            for (var i = 0; i < 5; i++) m.Indicator($"x{i}");
        });
        var (kemeny, filled) = (Of(m => m.Aggregation(Aggregation.Kemeny)), Of(m => m.Preparation(Imputation.ExpectationMaximization)));
        var canceled = new CancellationToken(canceled: true);

        FluentActions.Invoking(() => kemeny.Assess(table, o =>
            o with { Cancellation = canceled })).Should().Throw<OperationCanceledException>();
        FluentActions.Invoking(() => filled.Assess(table, o =>
            o with { Cancellation = canceled })).Should().Throw<OperationCanceledException>();
        FluentActions.Invoking(() => filled.Fit(table, cancellation: canceled)).Should().Throw<OperationCanceledException>();
        kemeny.Assess(table).Scores().Should().OnlyContain(s => s != null);
        filled.Assess(table).Scores().Should().OnlyContain(s => s != null);
    }

    [Fact]
    public void The_last_replications_there_can_be()
    {
        var model = IndicatorModel.Create("m", m => m.Indicator("a").Indicator("b"));
        var table = IndicatorTable.ParseCsv("unit,a,b\nA,1,2\nB,2,1\n");
        Within(() =>
        {
            var part = UncertaintyStudy.Of(UncertainFactor.WeightNoise(0.2)).RunPart(model, table, long.MaxValue - 10, long.MaxValue,
                o => o with { Replications = long.MaxValue });
            part.To.Should().Be(long.MaxValue);
        });
    }

    [Fact]
    public void A_model_of_very_many_levels()
    {
        ModelNode node = new Indicator("i");
        for (var depth = 0; depth < 60_000; depth++)
            node = new Dimension(string.Create(CultureInfo.InvariantCulture, $"d{depth}")) { Children = [node] };
        var model = new IndicatorModel((Dimension)node);
        Within(() =>
        {
            model.Validate().Should().Contain(d => d.Severity == Severity.Error && d.Code == ModelCodes.TooDeep);
            FluentActions.Invoking(() => model.Fit(IndicatorTable.ParseCsv("unit,i\nA,1\nB,2\n"))).Should().Throw<InvalidInputException>();
            FluentActions.Invoking(() => model.ToJson()).Should().Throw<InvalidInputException>();
            model.Equals(new IndicatorModel((Dimension)node)).Should().BeTrue();
        });
    }

    private static void Within(Action act) => Task.Run(act).WaitAsync(TimeSpan.FromSeconds(60)).GetAwaiter().GetResult();

    private static void Taking(Action act) => Within(() =>
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        act();
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(MostBytes);
    });
}
