using System.Text.RegularExpressions;
using CsCheck;
using InnovationPotential.Preparation;

namespace InnovationPotential.Tests.Contracts;

/// <summary>What every step of preparation keeps to. A step without an example here fails the first test.</summary>
public sealed partial class PreparationContractTests
{
    private static readonly string[] Indicators = ["x", "y", "z"];

    public static TheoryData<PreparationStep> Examples => [.. PreparationExamples.All];

    public static TheoryData<PreparationStep> Imputations => [.. PreparationExamples.All.Where(s => s is Imputation)];

    public static TheoryData<PreparationStep> Treatments => [.. PreparationExamples.All.Where(s => s is OutlierTreatment)];

    [Fact]
    public void Every_step_has_an_example_and_a_kind_of_its_own()
    {
        var leaves = typeof(PreparationStep).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(PreparationStep)) && !t.IsAbstract)
            .ToList();
        var examples = PreparationExamples.All.ToList();

        leaves.Should().OnlyContain(t => t.IsSealed);
        examples.Select(e => e.GetType()).Distinct().Should().BeEquivalentTo(leaves);
        examples.GroupBy(e => e.GetType()).Select(g => g.Select(e => e.Kind).Distinct().Single()).Should()
            .OnlyHaveUniqueItems().And.OnlyContain(k => KebabCase().IsMatch(k));
    }

    [Fact]
    public void Equal_configurations_are_equal_and_others_are_not()
    {
        PreparationExamples.All.Should().Equal(PreparationExamples.All).And.OnlyHaveUniqueItems();
        PreparationExamples.All.Select(s => s.GetHashCode()).Should().Equal(PreparationExamples.All.Select(s => s.GetHashCode()));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Steps_survive_json(PreparationStep step)
    {
        var model = IndicatorModel.Create("m", m => m.Preparation(step, Imputation.Mean).Indicator("x").Indicator("y").Indicator("z"));

        if (PreparationExamples.Own.Contains(step))
            model.Invoking(m => m.ToJson()).Should().Throw<InvalidInputException>().Which.Diagnostics.Select(d => d.Code).Should()
                .Equal(ModelCodes.NotSerializable);
        else IndicatorModel.Parse(model.ToJson()).Should().Be(model);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void What_is_learned_is_equal_data_and_gives_the_same_twice(PreparationStep step) => Tables.Sample(table =>
    {
        if (TryFit(step, table) is not { } fitted) return;
        Assert.Equal(fitted, TryFit(step, table));
        Assert.Equal(fitted.GetHashCode(), TryFit(step, table)!.GetHashCode());
        var (first, second) = (fitted.Apply(table), fitted.Apply(table));
        Assert.Equal(first.Table.Fingerprint, second.Table.Fingerprint);
        Assert.Equal(first.Log, second.Log);
    }, iter: 10);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_changed_cell_is_logged_with_its_value_before_and_after(PreparationStep step) => Tables.Sample(table =>
    {
        if (TryFit(step, table)?.Apply(table) is not { } prepared) return;
        var changed = new List<(string, string, Period?, double?, double?)>();
        foreach (var indicator in table.Indicators.Where(prepared.Table.Contains))
        {
            foreach (var period in table.Periods)
            {
                foreach (var unit in prepared.Table.Units)
                {
                    var (before, after) = (table[unit, indicator, period], prepared.Table[unit, indicator, period]);
                    if (before.Value != after.Value) changed.Add((indicator, unit, period, before.Value, after.Value));
                    if (after.State != ObservationState.Imputed)
                        Assert.Equal(after.Value is null, after.State != ObservationState.Observed);
                }
            }
        }

        Assert.Equal(changed.ToHashSet(),
            prepared.Log.Where(c => c.Before != c.After).Select(c => (c.Indicator, c.Unit, c.Period, c.Before, c.After)).ToHashSet());
        Assert.True(prepared.Log.Count == 0 || prepared.LogText().Contains(prepared.Log[0].Unit, StringComparison.Ordinal));
    }, iter: 10);

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_order_of_units_does_not_matter(PreparationStep step) => Tables.Sample(table =>
    {
        var reversed = table.OfUnits(table.Units.Reverse());
        if (TryFit(step, table)?.Apply(table).Table is not { } one || TryFit(step, reversed)?.Apply(reversed).Table is not { } other)
            return;
        Assert.Equal(one.Units.Reverse(), other.Units);
        foreach (var indicator in one.Indicators)
        {
            foreach (var (unit, period) in one.Units.SelectMany(u => one.Periods.Select(p => (u, p))))
            {
                var (left, right) = (one[unit, indicator, period], other[unit, indicator, period]);
                Assert.Equal(left.State, right.State);
                if (left.Value is { } value) Assert.Equal(value, right.Value!.Value, 1e-6 * Math.Max(1, Math.Abs(value)));
            }
        }
    }, iter: 10);

    [Theory]
    [MemberData(nameof(Imputations))]
    public void Imputing_never_changes_what_is_observed_and_says_what_it_leaves_missing(PreparationStep step) => Tables.Sample(table =>
    {
        var prepared = step.Apply(table, Groups);
        foreach (var indicator in Indicators)
        {
            var open = 0;
            for (var row = 0; row < table.RowCount; row++)
            {
                var (before, after) = (table[indicator][row], prepared.Table[indicator][row]);
                if (before.State == ObservationState.Observed) Assert.Equal(before, after);
                else if (after.Value is null) open++;
                else Assert.Equal(ObservationState.Imputed, after.State);
            }

            var concerned = step.Only.IsEmpty || step.Only.Contains(indicator);
            Assert.Equal(concerned
                && open > 0, prepared.Diagnostics.Any(d => d.Code == PreparationCodes.LeftMissing && d.Location.Node == indicator));
            if (concerned && step is MeanImputation or MedianImputation && Values(table[indicator]).Any(v => v is not null))
                Assert.Equal(0, open);
        }

        Assert.All(prepared.Log, c => Assert.True(c.Reliability is null or (>= 0 and <= 1) && c.ExpectedError is null or >= 0));
    }, iter: 15);

    [Theory]
    [MemberData(nameof(Treatments))]
    public void Treatment_keeps_the_order_of_values_and_leaves_missing_what_is(PreparationStep step) => Tables.Sample(table =>
    {
        var prepared = step.Apply(table, Groups);
        foreach (var indicator in Indicators)
        {
            var (before, after) = (Values(table[indicator]), Values(prepared.Table[indicator]));
            Assert.Equal(before.Select(v => v is null), after.Select(v => v is null));
            var pairs = before.Zip(after).Where(p => p.First is not null).OrderBy(p => p.First).ToArray();
            for (var i = 1; i < pairs.Length; i++) Assert.True(pairs[i].Second >= pairs[i - 1].Second - 1e-12);
        }
    }, iter: 15);

    [Fact]
    public void A_winsorization_that_passes_changes_nothing_when_repeated() => Tables.Sample(table =>
    {
        var rule = OutlierTreatment.Winsorize(30);
        var once = rule.Apply(table);
        Assert.DoesNotContain(rule.Apply(once.Table).Log,
            c => !once.Diagnostics.Any(d => d.Code == PreparationCodes.StillSkewed && d.Location.Node == c.Indicator));
    }, iter: 100);

    private static IndicatorGroup[] Groups { get; } = [IndicatorGroup.Of("g", Indicators)];

    /// <summary>
    /// Seven units in three periods: three indicators with something in common, gaps and outliers; a denominator; a group and a size.
    /// </summary>
    private static Gen<IndicatorTable> Tables { get; } =
        Gen.Frequency((2, Gen.Const(double.NaN)), (10, Gen.Double[0.1, 5]), (1, Gen.Double[50, 90])).Array[63]
            .Select(noise => IndicatorTable.Create(
            ["A", "B", "C", "D", "E", "F", "G"],
            [
                .. Indicators.Select((code, c) =>
                    IndicatorColumn.OfDoubles(code, [.. Enumerable.Range(0, 21).Select(r => noise[(c * 21) + r] + (r % 7))])),
                IndicatorColumn.OfDoubles("size", [.. Enumerable.Range(0, 21).Select(r => (double)(r % 5))]),
            ],
            [2019, 2020, 2022],
            [new UnitAttribute("group", ["a", "a", "a", "b", "b", "b", null]),
                new UnitAttribute("people", ["1", "2", "3", "4", "5", "6", "x"])]));

    private static double?[] Values(IndicatorColumn column) => [.. Enumerable.Range(0, column.Length).Select(r => column[r].Value)];

    private static FittedPreparation? TryFit(PreparationStep step, IndicatorTable table)
    {
        try
        {
            return step.Fit(table, Groups);
        }
        catch (InvalidInputException e) when (e.Diagnostics[0].Code == PreparationCodes.NothingLeft)
        {
            return null;
        }
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex KebabCase();
}
