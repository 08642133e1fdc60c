using InnovationPotential.Preparation;

namespace InnovationPotential.Tests.Preparation;

public sealed class ImputationComparisonTests
{
    private static readonly double[] Values = [1, 2, 4, 9];

    /// <summary>All choices of two of four cells, in each of two rounds: the figures of one, and of the same one throughout.</summary>
    [Fact]
    public void Errors_are_those_of_cells_that_were_taken_out()
    {
        var table = IndicatorTable.Create(["A", "B", "C", "D"], [IndicatorColumn.OfDoubles("a", Values)]);

        var rows = Imputation.Compare(table, [Imputation.Mean, Imputation.Median], share: 0.5, rounds: 2).Rows;

        rows.Select(r => (r.Method, r.Indicator, r.HeldOut, r.Imputed)).Should()
            .Equal(("imputation-mean", "a", 4, 4), ("imputation-median", "a", 4, 4));
        var possible = Pairs().SelectMany(first => Pairs().Select(second => (double[][])[first, second])).ToList();
        possible.Should().HaveCount(36);
        // Of two values that are left the median is the mean.
        foreach (var row in rows) possible.Should().Contain(rounds => Fits(row, rounds));
    }

    [Fact]
    public void Every_cell_is_as_likely_as_another_and_the_seed_decides()
    {
        var table = IndicatorTable.Create(["A", "B", "C", "D"], [IndicatorColumn.OfDoubles("a", Values)]);
        Imputation[] mean = [Imputation.Mean];

        // One of four cells: the others' mean is off by 4/3 of its distance from the mean 4, which are 3, 2, 0 and 5.
        var row = Imputation.Compare(table, mean, share: 0.01, rounds: 4000).Rows.Single();
        row.HeldOut.Should().Be(4000);
        row.RootMeanSquareError.Should().BeApproximately(4 / 3.0 * Math.Sqrt((9 + 4 + 0 + 25) / 4.0), 0.15);
        row.MeanAbsoluteError.Should().BeApproximately(4 / 3.0 * (3 + 2 + 0 + 5) / 4, 0.12);

        var rows = Enumerable.Range(1, 20).Select(seed => Imputation.Compare(table, mean, 0.01, 1, (ulong)seed).Rows.Single()).ToList();
        rows.Select(r => r.RootMeanSquareError).Distinct().Should().HaveCount(4);
        rows.Should().OnlyContain(r => r.RSquared == null && r.RootMeanSquareError == r.MeanAbsoluteError);
    }

    [Fact]
    public void A_line_gives_back_what_lies_on_it()
    {
        var x = Enumerable.Range(1, 30).Select(i => (double)(i * 7 % 31)).ToArray();
        var table = IndicatorTable.Create(x.Select((_, i) => $"u{i}"),
            [IndicatorColumn.OfDoubles("x", x), IndicatorColumn.OfDoubles("y", [.. x.Select(v => (2 * v) + 1)])]);

        var comparison = Imputation.Compare(table, [Imputation.Mean, Imputation.Regression()], share: 0.2, rounds: 20);

        var line = comparison.Rows.Single(r => r is { Indicator: "y", Method: "imputation-regression" });
        // Where the other cell is held out as well, the line has nothing to go by.
        line.HeldOut.Should().Be(120);
        line.Imputed.Should().BeInRange(60, 119);
        line.RootMeanSquareError.Should().BeApproximately(0, 1e-9);
        line.RSquared.Should().BeApproximately(1, 1e-12);
        var mean = comparison.Rows.Single(r => r is { Indicator: "y", Method: "imputation-mean" });
        mean.RSquared.Should().BeInRange(-0.3, 0);
        // The best is one of those that impute most.
        comparison.BestOf("y").Should().Equal("imputation-mean");
        Imputation.Compare(table, [Imputation.Median, Imputation.Mean], share: 0.2, rounds: 20).BestOf("y").Should().HaveCount(1);
    }

    /// <summary>Units that grow by 10 a year: a line between years is exact, and has nothing to say at the ends.</summary>
    [Fact]
    public void What_a_method_cannot_impute_is_counted()
    {
        var table = IndicatorTable.Create(["A", "B", "C"],
            [IndicatorColumn.OfDoubles("a", [1, 2, 3, 11, 12, 13, 21, 22, 23, 31, 32, 33])], [2019, 2020, 2021, 2022]);

        var comparison = Imputation.Compare(table, [Imputation.Linear, Imputation.Mean], share: 0.1, rounds: 50);

        var (line, mean) = (comparison.Rows[0], comparison.Rows[1]);
        (line.HeldOut, mean.HeldOut, mean.Imputed).Should().Be((50, 50, 50));
        line.Imputed.Should().BeInRange(10, 40);
        line.RootMeanSquareError.Should().BeApproximately(0, 1e-12);
        line.RSquared.Should().BeApproximately(1, 1e-12);
        (line.IsBest, mean.IsBest).Should().Be((false, true));
        comparison.Diagnostics.Should().ContainSingle(d => d.Code == PreparationCodes.HeldOutNotImputed).Which.Message.Should()
            .Contain($"'imputation-linear' left {50 - line.Imputed} cells of 50");
    }

    [Fact]
    public void Only_what_was_observed_is_held_out()
    {
        var states = Enumerable.Repeat(ObservationState.Observed, 10).ToArray();
        (states[2], states[3], states[4]) = (ObservationState.Imputed, ObservationState.NotApplicable, ObservationState.NotAvailable);
        double[] values = [1, 2, 3, double.NaN, double.NaN, 4, 5, 6, 7, 8];
        var table = IndicatorTable.Create(values.Select((_, i) => $"u{i}"),
        [
            IndicatorColumn.OfDoubles("a", values).WithStates(states),
            IndicatorColumn.Of("one", 5, null, null, null, null, null, null, null, null, null),
            IndicatorColumn.OfDoubles("same", [3, 3, 3, 3, 3, 3, 3, 3, 3, 3]),
        ]);

        var comparison = Imputation.Compare(table, [Imputation.Median], share: 0.99, rounds: 1);

        // Of seven observed cells of a six, one at least stays.
        comparison.Rows.Select(r => (r.Indicator, r.HeldOut, r.Imputed)).Should().Equal(("a", 6, 6), ("one", 0, 0), ("same", 9, 9));
        comparison.Rows[1].Should().Be(new ImputationAccuracy("imputation-median", "one", 0, 0));
        (comparison.Rows[2].RSquared, comparison.Rows[2].RootMeanSquareError, comparison.Rows[2].IsBest).Should().Be((null, 0, true));
        comparison.Diagnostics.Should().ContainSingle(d => d.Code == PreparationCodes.NothingHeldOut && d.Location.Node == "one");
        comparison.BestOf("one").Should().BeEmpty();
    }

    [Fact]
    public void The_order_of_units_and_indicators_does_not_matter()
    {
        var table = IndicatorTable.ParseCsv("unit,b,a\nC,3,1\nA,5,2\nB,8,4\nD,1,7\nE,2,9\n");
        var turned = IndicatorTable.ParseCsv("unit,a,b\nE,9,2\nD,7,1\nA,2,5\nB,4,8\nC,1,3\n");

        Imputation.Compare(turned).Rows.OrderBy(r => r.Indicator).ThenBy(r => r.Method).Should()
            .Equal(Imputation.Compare(table).Rows.OrderBy(r => r.Indicator).ThenBy(r => r.Method));
    }

    [Fact]
    public void Methods_are_those_that_the_table_has_data_for()
    {
        var section = IndicatorTable.ParseCsv("unit,region,a,b\nA,n,1,2\nB,n,2,3\nC,s,4,4\nD,s,3,9\n");
        var panel = IndicatorTable.ParseCsv("unit,year,a\nA,2019,1\nA,2020,2\nB,2019,3\nB,2020,4\n");

        Methods(section).Should().Equal("imputation-mean", "imputation-median", "imputation-group region", "imputation-siblings",
            "imputation-regression", "imputation-neighbors", "imputation-expectation-maximization");
        Methods(panel).Should().Contain(["imputation-previous", "imputation-linear 1", "imputation-linear 2"]).And
            .NotContain("imputation-group region");
        Imputation.Compare(section, [Imputation.Mean.For("a"), Imputation.Median]).Rows.Select(r => (r.Indicator, r.Method)).Should()
            .Equal(("a", "imputation-mean"), ("a", "imputation-median"), ("b", "imputation-median"));

        static IEnumerable<string> Methods(IndicatorTable table) =>
            Imputation.Compare(table, rounds: 1).Rows.Where(r => r.Indicator == "a").Select(r => r.Method);
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        var table = IndicatorTable.ParseCsv("unit,a\nA,1\nB,2\n");

        foreach (var share in (double[])[0, 1, double.NaN])
            FluentActions.Invoking(() => Imputation.Compare(table, share: share)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Imputation.Compare(table, rounds: 0)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Imputation.Compare(table, [])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Imputation.Compare(table, [Imputation.ByGroup("no")])).Should().Throw<InvalidInputException>();
    }

    [Fact]
    public void It_comes_in_every_form()
    {
        var comparison = Imputation.Compare(IndicatorTable.ParseCsv("unit,a\nA,3\nB,3\nC,3\n"), [Imputation.Mean], seed: 9);

        comparison.ToCsv().Should().Be("indicator,method,held_out,imputed,root_mean_square_error,mean_absolute_error,r_squared,is_best\n"
            + "a,imputation-mean,10,10,0,0,,true\n");
        using var json = System.Text.Json.JsonDocument.Parse(comparison.ToJson());
        json.RootElement.GetProperty("seed").GetInt32().Should().Be(9);
        json.RootElement.GetProperty("share").GetDouble().Should().Be(0.1);
        var row = json.RootElement.GetProperty("methods")[0];
        (row.GetProperty("heldOut").GetInt32(), row.GetProperty("isBest").GetBoolean()).Should().Be((10, true));
        row.GetProperty("rSquared").ValueKind.Should().Be(System.Text.Json.JsonValueKind.Null);
        comparison.ToMarkdown().Should().Contain("| imputation-mean |");
    }

    private static IEnumerable<double[]> Pairs() =>
        Enumerable.Range(0, 4).SelectMany(i => Enumerable.Range(i + 1, 3 - i).Select(j => (double[])[Values[i], Values[j]]));

    private static bool Fits(ImputationAccuracy row, double[][] rounds)
    {
        var errors = rounds.SelectMany(taken => taken.Select(v => v - Values.Except(taken).Average())).ToArray();
        double[] truth = [.. rounds.SelectMany(r => r)];
        var squares = errors.Sum(e => e * e);
        var spread = truth.Sum(t => (t - truth.Average()) * (t - truth.Average()));
        return Near(row.RootMeanSquareError, Math.Sqrt(squares / errors.Length)) && Near(row.MeanAbsoluteError, errors.Average(Math.Abs))
            && Near(row.RSquared, 1 - (squares / spread));
    }

    private static bool Near(double? value, double expected) => value is { } known && Math.Abs(known - expected) < 1e-9;
}
