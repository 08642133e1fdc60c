namespace InnovationPotential.Preparation;

/// <summary>A rule that fills gaps in time; only its accuracy depends on the reference.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Accuracies">How well it gives the observed values, for each indicator.</param>
internal sealed record FittedTemporal(TemporalImputation Rule, EquatableArray<Accuracy> Accuracies) : FittedImputation
{
    private protected override string Manner => $"by the unit's other periods ({Rule.Kind})";

    private protected override string WhyNot => "the unit having no value in another period to go by";

    private protected override Func<string, int, ImputedValue> Filler(IndicatorTable table) => (indicator, row) =>
        new ImputedValue(Give(table, indicator, row), Accuracies[Indicators.AsSpan().IndexOf(indicator)]);

    /// <summary>The value that the other periods give for a cell.</summary>
    internal double Give(IndicatorTable table, string indicator, int row)
    {
        if (table.Periods.IsEmpty) return double.NaN;
        var values = table[indicator].Values;
        var time = TimeOf(row);
        return Rule.Fill(time, Nearest(values, -table.Units.Count), Nearest(values, table.Units.Count));

        Period PeriodOf(int r) => table.Periods[r / table.Units.Count];

        double TimeOf(int r) => PeriodOf(r).Time;

        (double Time, double Value)? Nearest(ReadOnlySpan<double> column, int step)
        {
            for (var r = row + step; r >= 0 && r < column.Length; r += step)
            {
                // The value of a year says nothing of a quarter's.
                if (double.IsNaN(column[r]) || PeriodOf(r).Kind != PeriodOf(row).Kind) continue;
                return Math.Abs(TimeOf(r) - time) <= (Rule.MaximumAge ?? double.PositiveInfinity) ? (TimeOf(r), column[r]) : null;
            }

            return null;
        }
    }
}
