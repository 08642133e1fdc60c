namespace InnovationPotential.Attack;

/// <summary>Awful tables: missing, tied, constant, tiny, huge, negative and not applicable values, one unit, no periods or some.</summary>
internal static class RandomTable
{
    private static readonly string[] Names = ["b", "c", "A", "B", "u5", "u6", "u7", "u8", "u9"];

    public static IndicatorTable Of(RandomDraw draw, IndicatorModel model)
    {
        string[] units = Names[..(draw.Chance(0.1) ? draw.Between(1, 2) : draw.Between(3, Names.Length))];
        Period[] periods = draw.Chance(0.6) ? [] : [.. Enumerable.Range(2019, draw.Between(1, 3)).Select(Period.Year)];
        var rows = units.Length * Math.Max(1, periods.Length);
        string[] codes = [.. model.TableColumns.Select(c => c.Code), "size"];
        var columns = codes.Distinct().Select(c => Column(draw, c, model.Find(c) as Indicator, rows));
        return IndicatorTable.Create(units, columns, periods,
            [
                new UnitAttribute("people", [.. units.Select(_ => draw.Chance(0.1) ? null : draw.Of(["1", "20", "0", "3.5"]))]),
                new UnitAttribute("group", [.. units.Select(_ => draw.Chance(0.1) ? null : draw.Of(["x", "y"]))]),
            ]);
    }

    private static IndicatorColumn Column(RandomDraw draw, string code, Indicator? indicator, int rows)
    {
        Func<double> value = indicator?.Scale is { Highest: { } highest } scale
            ? () => draw.Between(Within(scale.Lowest ?? 0), Within(highest)) : draw.Below(12) switch
            {
                0 => () => 7,
                1 => () => draw.Of([0.0, 0.0, 1.0]),
                2 => () => -25 * draw.Uniform(),
                3 => () => draw.Of([5e-324, 1e-310, 1e-300, 0.0]),
                4 => () => draw.Of([1e307, -1e307, 1e306, 1.0]),
                5 => () => 3 * draw.Of([0.1, 0.2, 0.3]),
                6 => () => 1e9 + draw.Below(3),
                7 => () => draw.Chance(0.1) ? 1e6 : draw.Uniform(),
                _ => () => draw.Below(50) / 2.0,
            };
        var missing = draw.Of([0.0, 0.0, 0.2, 0.6, 1.0]);
        var values = new double[rows];
        for (var r = 0; r < rows; r++) values[r] = draw.Chance(missing) ? double.NaN : value();
        var column = IndicatorColumn.OfDoubles(code, values);
        return draw.Chance(0.8) ? column : column.WithStates(Array.ConvertAll(values, v => !double.IsNaN(v)
            ? ObservationState.Observed : draw.Of([ObservationState.NotApplicable, ObservationState.NotAvailable])));
    }

    private static int Within(double level) => (int)Math.Clamp(level, -1e9, 1e9);
}
