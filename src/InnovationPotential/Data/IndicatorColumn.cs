using System.Globalization;
using InnovationPotential.Data;

namespace InnovationPotential;

/// <summary>One indicator's observations: all units of the first period, then all of the next, and so on.</summary>
/// <remarks>
/// Immutable; safe to share between threads. Values take 8 bytes each; states and kinds one byte each, only where some differ from the
/// usual.
/// </remarks>
public sealed class IndicatorColumn
{
    private readonly double[] _values;
    private readonly ObservationState[]? _states;
    private readonly ObservationKind[]? _kinds;

    internal IndicatorColumn(string code, double[] values, ObservationState[]? states = null, ObservationKind[]? kinds = null) =>
        (Code, _values, _states, _kinds) = (code, values, states, kinds);

    /// <summary>The indicator's code (or its name, when the table was read without a model).</summary>
    public string Code { get; }

    /// <summary>The unit of measure as the table states it; null where it does not, or states white space.</summary>
    public string? UnitOfMeasure { get; init => field = string.IsNullOrWhiteSpace(value) ? null : value; }

    /// <summary>The group above the indicator's name, in a header of two rows; null where there is none.</summary>
    internal string? Group { get; init; }

    /// <summary>What the source says of observations, by their positions; null where it says nothing.</summary>
    internal IReadOnlyDictionary<int, string>? Notes { get; init; }

    /// <summary>The errors that observations state, one for each observation; null where none states any.</summary>
    internal CellError[]? Errors { get; init; }

    /// <summary>The number of observations, missing ones included: units times periods.</summary>
    public int Length => _values.Length;

    /// <summary>An observation.</summary>
    /// <param name="row">Its position: period times the number of units, plus unit.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    public Observation this[int row]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(row);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, _values.Length);
            var observation = new Observation(double.IsNaN(_values[row])
                ? null : _values[row], StateOf(row), KindOf(row), Notes?.GetValueOrDefault(row));
            return Errors is null ? observation : Errors[row].Of(observation);
        }
    }

    /// <summary>The values, NaN where missing.</summary>
    internal ReadOnlySpan<double> Values => _values;

    /// <summary>The states; empty when every value is observed or else not available.</summary>
    internal ReadOnlySpan<ObservationState> States => _states;

    /// <summary>The kinds; empty when every observation is actual.</summary>
    internal ReadOnlySpan<ObservationKind> Kinds => _kinds;

    /// <summary>A column of values.</summary>
    /// <param name="code">The indicator's code.</param>
    /// <param name="values">The values, null where not available.</param>
    /// <exception cref="InvalidInputException">A value is infinite or NaN; every such place is named.</exception>
    public static IndicatorColumn Of(string code, params ReadOnlySpan<double?> values)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        var problems = new List<Diagnostic>();
        var column = new double[values.Length];
        for (var i = 0; i < column.Length; i++)
        {
            column[i] = values[i] ?? double.NaN;
            if (values[i] is { } value && !double.IsFinite(value)) problems.Add(NotFinite(code, i, value));
        }

        InvalidInputException.ThrowIfAny(problems);
        return new IndicatorColumn(code, column);
    }

    /// <summary>A column of values in which NaN stands for "not available".</summary>
    /// <param name="code">The indicator's code.</param>
    /// <param name="values">The values; copied.</param>
    /// <exception cref="InvalidInputException">A value is infinite; every such place is named.</exception>
    public static IndicatorColumn OfDoubles(string code, ReadOnlySpan<double> values)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        var problems = new List<Diagnostic>();
        for (var i = 0; i < values.Length; i++)
        {
            if (double.IsInfinity(values[i])) problems.Add(NotFinite(code, i, values[i]));
        }

        InvalidInputException.ThrowIfAny(problems);
        return new IndicatorColumn(code, values.ToArray());
    }

    /// <summary>The column with states; a state other than observed or imputed takes its value away.</summary>
    /// <param name="states">A state for each observation.</param>
    /// <exception cref="ArgumentException">There is not one state for each observation, or one says there is a value where there is
    /// none.</exception>
    public IndicatorColumn WithStates(params ReadOnlySpan<ObservationState> states)
    {
        if (states.Length != Length) throw new ArgumentException("There must be one state for each observation.", nameof(states));
        var values = ToDoubles();
        for (var i = 0; i < values.Length; i++)
        {
            var hasValue = states[i] is ObservationState.Observed or ObservationState.Imputed;
            if (hasValue && double.IsNaN(values[i]))
                throw new ArgumentException($"Observation {i} is said to have a value, but has none.", nameof(states));
            if (!hasValue) values[i] = double.NaN;
        }

        return Like(Code, values, states.ToArray(), _kinds);
    }

    /// <summary>The column with one kind for every observation.</summary>
    /// <param name="kind">The kind.</param>
    public IndicatorColumn WithKind(ObservationKind kind) => Like(Code, _values, _states, [.. Enumerable.Repeat(kind, Length)]);

    /// <summary>The column with a kind for each observation.</summary>
    /// <param name="kinds">The kinds.</param>
    /// <exception cref="ArgumentException">There is not one kind for each observation.</exception>
    public IndicatorColumn WithKinds(params ReadOnlySpan<ObservationKind> kinds)
    {
        if (kinds.Length != Length) throw new ArgumentException("There must be one kind for each observation.", nameof(kinds));
        return Like(Code, _values, _states, kinds.ToArray());
    }

    /// <summary>The column under another code.</summary>
    /// <param name="code">The new code.</param>
    public IndicatorColumn WithCode(string code) => Like(code, _values, _states, _kinds);

    /// <summary>The column whose observations state standard errors, in the indicator's natural units.</summary>
    /// <param name="errors">A standard error for each observation, 0 or more; null where none is stated.</param>
    /// <exception cref="ArgumentException">There is not one for each observation.</exception>
    /// <exception cref="InvalidInputException">An error is negative, infinite or NaN; every such place is named.</exception>
    public IndicatorColumn WithStandardErrors(params ReadOnlySpan<double?> errors)
    {
        if (errors.Length != Length) throw new ArgumentException("There must be one error for each observation.", nameof(errors));
        var all = CopiedErrors;
        for (var i = 0; i < all.Length; i++) all[i] = all[i] with { Standard = errors[i] ?? double.NaN };
        return Stating(all, Array.ConvertAll(errors.ToArray(), e => e is { } number && !double.IsFinite(number)));
    }

    /// <summary>The column whose observations state intervals of the true value, in the indicator's natural units.</summary>
    /// <param name="low">The lower end for each observation; null where none is stated.</param>
    /// <param name="high">The upper end for each observation; null where none is stated.</param>
    /// <exception cref="ArgumentException">There is not one interval for each observation.</exception>
    /// <exception cref="InvalidInputException">A lower end lies above the upper one, an end is infinite or NaN, or an interval has only
    /// one end; every such place is named.</exception>
    public IndicatorColumn WithIntervals(ReadOnlySpan<double?> low, ReadOnlySpan<double?> high)
    {
        if (low.Length != Length || high.Length != Length)
            throw new ArgumentException("There must be one interval for each observation.", nameof(low));
        var (all, wrong) = (CopiedErrors, new bool[Length]);
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = all[i] with { Low = low[i] ?? double.NaN, High = high[i] ?? double.NaN };
            wrong[i] = (low[i] is { } l && !double.IsFinite(l)) || (high[i] is { } h && !double.IsFinite(h)) || all[i].IsHalf;
        }

        return Stating(all, wrong);
    }

    /// <summary>The column with its unit of measure and what the source says of observations.</summary>
    internal IndicatorColumn Described(string? unit, IReadOnlyDictionary<int, string>? notes) =>
        new(Code, _values, _states, _kinds) { UnitOfMeasure = unit, Group = Group, Notes = notes, Errors = Errors };

    /// <summary>The column with the errors that its observations state.</summary>
    internal IndicatorColumn Stating(CellError[]? errors) =>
        new(Code, _values, _states, _kinds) { UnitOfMeasure = UnitOfMeasure, Group = Group, Notes = Notes, Errors = errors };

    /// <summary>The values as an array of its own, null where there is none: all units of the first period, then of the next.</summary>
    public double?[] ToArray() => Array.ConvertAll(_values, v => double.IsNaN(v) ? (double?)null : v);

    /// <summary>The values as an array of its own, NaN where there is none.</summary>
    public double[] ToDoubles() => [.. _values];

    /// <summary>The code and how much was observed.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Code}: {Length - _values.Count(double.IsNaN)} of {Length} observed");

    /// <summary>Chosen observations, in the order of the choice.</summary>
    /// <param name="rows">Positions in this column.</param>
    internal IndicatorColumn Pick(ReadOnlySpan<int> rows)
    {
        return new IndicatorColumn(Code, Picked(_values, rows)!, Picked(_states, rows), Picked(_kinds, rows))
        {
            UnitOfMeasure = UnitOfMeasure,
            Group = Group,
            Notes = NotesOf(rows),
            Errors = Picked(Errors, rows),
        };
    }

    private static T[]? Picked<T>(T[]? all, ReadOnlySpan<int> rows)
    {
        if (all is null) return null;
        var picked = new T[rows.Length];
        for (var i = 0; i < picked.Length; i++) picked[i] = all[rows[i]];
        return picked;
    }

    /// <summary>The column with another value in a row, observed.</summary>
    internal IndicatorColumn WithObserved(int row, double value)
    {
        var values = ToDoubles();
        values[row] = value;
        var states = _states?.ToArray();
        if (states is not null) states[row] = ObservationState.Observed;
        return new IndicatorColumn(Code, values, states, _kinds) { UnitOfMeasure = UnitOfMeasure, Group = Group };
    }

    private IndicatorColumn Like(string code, double[] values, ObservationState[]? states, ObservationKind[]? kinds) =>
        new(code, values, states, kinds) { UnitOfMeasure = UnitOfMeasure, Group = Group, Notes = Notes, Errors = Errors };

    private CellError[] CopiedErrors => [.. Errors ?? Enumerable.Repeat(CellError.None, Length)];

    private IndicatorColumn Stating(CellError[] errors, bool[] wrong)
    {
        var problems = new List<Diagnostic>();
        for (var i = 0; i < errors.Length; i++)
        {
            var place = new Location { Node = Code, Row = i };
            if (wrong[i])
                problems.Add(Diagnostic.Error(TableCodes.NotFinite, $"The error of value {i.ToString(CultureInfo.InvariantCulture)} of "
                    + $"'{Code}' is not finite, or its interval has only one end.", place, "Use null where none is stated."));
            else if (errors[i].ProblemOf(Code, place) is { } problem) problems.Add(problem);
            if (double.IsNaN(_values[i])) errors[i] = CellError.None;
        }

        InvalidInputException.ThrowIfAny(problems);
        return Stating(errors);
    }

    private Dictionary<int, string>? NotesOf(ReadOnlySpan<int> rows)
    {
        if (Notes is null) return null;
        var notes = new Dictionary<int, string>();
        for (var i = 0; i < rows.Length; i++)
        {
            if (Notes.TryGetValue(rows[i], out var note)) notes.Add(i, note);
        }

        return notes.Count == 0 ? null : notes;
    }

    internal ObservationState StateOf(int row) => _states is null ? UsualState(_values[row]) : _states[row];

    /// <summary>The state of an observation of which nothing else is known than its value.</summary>
    internal static ObservationState UsualState(double value) =>
        double.IsNaN(value) ? ObservationState.NotAvailable : ObservationState.Observed;

    private ObservationKind KindOf(int row) => _kinds is null ? ObservationKind.Actual : _kinds[row];

    private static Diagnostic NotFinite(string code, int row, double value) => Diagnostic.Error(
        TableCodes.NotFinite,
        Invariant($"Value {row} of '{code}' is {value}."),
        new Location { Node = code, Row = row },
        "Use null for a missing value.");
}
