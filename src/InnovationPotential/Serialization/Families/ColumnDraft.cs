using InnovationPotential.Data;

namespace InnovationPotential.Serialization;

/// <summary>A column as it stands in JSON: states and kinds are left out where they are the usual ones.</summary>
internal sealed record ColumnDraft(string Code, string? UnitOfMeasure, EquatableArray<double> Values,
    EquatableArray<ObservationState> States, EquatableArray<ObservationKind> Kinds, EquatableArray<(int Row, string Text)> Notes)
{
    /// <summary>A standard error for each value; empty where none is stated.</summary>
    public EquatableArray<double> StandardErrors { get; init; }

    /// <summary>A lower end for each value; empty where none is stated.</summary>
    public EquatableArray<double> Lows { get; init; }

    /// <summary>An upper end for each value; empty where none is stated.</summary>
    public EquatableArray<double> Highs { get; init; }

    public static ColumnDraft Of(IndicatorColumn column)
    {
        var (states, kinds) = (EquatableArray.Create(column.States), EquatableArray.Create(column.Kinds));
        var isUsual = Enumerable.Range(0, states.Count)
            .All(i => states[i] == (double.IsNaN(column.Values[i]) ? ObservationState.NotAvailable : ObservationState.Observed));
        return new(column.Code, column.UnitOfMeasure, EquatableArray.Create(column.Values), isUsual ? [] : states,
            kinds.All(k => k == ObservationKind.Actual) ? [] : kinds,
            (column.Notes ?? new Dictionary<int, string>()).OrderBy(n => n.Key).Select(n => (n.Key, n.Value)).ToEquatableArray())
        {
            StandardErrors = Stated(column, e => e.Standard),
            Lows = Stated(column, e => e.Low),
            Highs = Stated(column, e => e.High),
        };
    }

    /// <exception cref="ArgumentException">The parts contradict each other.</exception>
    public IndicatorColumn Finish()
    {
        var column = IndicatorColumn.OfDoubles(Code, Values.AsSpan());
        for (var i = 0; i < Math.Min(States.Count, Values.Count); i++)
        {
            if (!double.IsNaN(Values[i]) && States[i] is not (ObservationState.Observed or ObservationState.Imputed))
                throw new ArgumentException(FormattableString.Invariant($"Observation {i} is said to have no value, but has one."));
        }

        if (!States.IsEmpty) column = column.WithStates(States.AsSpan());
        if (!Kinds.IsEmpty) column = column.WithKinds(Kinds.AsSpan());
        var notes = new Dictionary<int, string>();
        foreach (var (row, text) in Notes)
        {
            if (row >= Values.Count || !notes.TryAdd(row, text))
                throw new ArgumentException(FormattableString.Invariant($"There is no observation {row}, or it has two notes."));
        }

        column = column.Described(UnitOfMeasure, notes.Count == 0 ? null : notes);
        if (!StandardErrors.IsEmpty) column = column.WithStandardErrors(Known(StandardErrors));
        return Lows.IsEmpty && Highs.IsEmpty ? column : column.WithIntervals(Known(Lows), Known(Highs));
    }

    private static EquatableArray<double> Stated(IndicatorColumn column, Func<CellError, double> part) =>
        column.Errors is { } errors && errors.Any(e => !double.IsNaN(part(e))) ? errors.Select(part).ToEquatableArray() : [];

    private static double?[] Known(EquatableArray<double> numbers) =>
        [.. numbers.Select(n => double.IsNaN(n) ? (double?)null : n)];
}
