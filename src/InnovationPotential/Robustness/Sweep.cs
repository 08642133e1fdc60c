using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using InnovationPotential.Assessments;
using InnovationPotential.Serialization;

namespace InnovationPotential.Robustness;

/// <summary>Scores and ranks while one number of the model goes over a range; made by <c>assessment.Sweep</c>.</summary>
/// <remarks>
/// At each value the model is fitted anew to the reference of the assessment, on its scope, and assesses the same table. A value at which
/// it cannot has a reason instead. Immutable; safe to share between threads.
/// <para>JSON: every value with exact numbers; an undefined number is null, never 0.</para>
/// <para>CSV: one row a value, unit and period with exact numbers; an undefined number is an empty field.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[JsonConverter(typeof(ResultJsonConverter<Sweep>))]
[DebuggerDisplay("{Name,nq}: {Values.Count} values")]
public sealed class Sweep : IWritesJson, IWritesCsv, IShowsTables
{
    private readonly RankedRows?[] _rows;

    private Sweep(string name, EquatableArray<double> values, Assessment nominal, RankedRows?[] rows, EquatableArray<string?> failures)
    {
        (Name, Values, _rows, Failures) = (name, values, rows, failures);
        (Units, Periods, Names) = (nominal.Units, nominal.Periods, nominal.Table.Names);
        Nominal = [.. nominal.Ranks().Select(r => r ?? double.NaN)];
    }

    /// <summary>What was changed, such as <c>weight of 'patents'</c>.</summary>
    public string Name { get; }

    /// <summary>The values it had, from the first to the last at equal steps.</summary>
    public EquatableArray<double> Values { get; }

    /// <summary>Why the model could not be assessed at each value; null where it could.</summary>
    public EquatableArray<string?> Failures { get; }

    /// <summary>The units.</summary>
    public EquatableArray<string> Units { get; }

    /// <summary>What the units are called.</summary>
    internal GivenNames? Names { get; }

    /// <summary>The periods; empty in a cross-section.</summary>
    public EquatableArray<Period> Periods { get; }

    /// <summary>The values at which the model could not be assessed.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; private init; } = [];

    /// <summary>The ranks of the model as it is, NaN without one.</summary>
    internal double[] Nominal { get; }

    /// <summary>The scores of a unit, one for each value; null where it has none.</summary>
    /// <param name="unit">The unit's name.</param>
    /// <param name="period">The period; may be left out in a cross-section and where there is only one.</param>
    /// <exception cref="ArgumentException">There is no such unit or period, or several periods and none was named.</exception>
    public IReadOnlyList<double?> ScoresOf(string unit, Period? period = null) => ScoresAt(RowOf(unit, period));

    /// <summary>The ranks of a unit, one for each value; null where it has none.</summary>
    /// <param name="unit">The unit's name.</param>
    /// <param name="period">The period; may be left out in a cross-section and where there is only one.</param>
    /// <exception cref="ArgumentException">There is no such unit or period, or several periods and none was named.</exception>
    public IReadOnlyList<double?> RanksOf(string unit, Period? period = null) => RanksAt(RowOf(unit, period));

    /// <summary>Ranks and scores as tables for a terminal, at most eleven values wide.</summary>
    public override string ToString() => this.ToText();

    internal static Sweep Of(Assessment nominal, SweepTarget target, double from, double to, int steps)
    {
        double[] values = [.. Enumerable.Range(0, steps).Select(i => i == steps - 1 ? to : from + ((to - from) * i / (steps - 1)))];
        var tried = new NominalRanking(nominal).RowsOf(
            [.. values.Select(v => ($"{target.Name} {NumberText.Short(v)}", target.Change(nominal.Model, v)))]);
        return new Sweep(target.Name, values.ToEquatableArray(), nominal, Array.ConvertAll(tried, t => t.Rows),
            tried.Select(t => t.Reason).ToEquatableArray())
        {
            Diagnostics = tried.Select(t => t.Found).OfType<Diagnostic>().ToEquatableArray(),
        };
    }

    internal IReadOnlyList<double?> ScoresAt(int row) => Array.ConvertAll(_rows, r => r is null ? null : Assessment.Known(r.Scores[row]));

    internal IReadOnlyList<double?> RanksAt(int row) => Array.ConvertAll(_rows, r => r is null ? null : Assessment.Known(r.Ranks[row]));

    private int RowOf(string unit, Period? period)
    {
        var place = Units.AsSpan().IndexOf(unit);
        if (place < 0) throw Nearest.NotFound($"There is no unit '{unit}'.", unit, Units, nameof(unit));
        return (Data.AskedPeriod.IndexOf(period, Periods) * Units.Count) + place;
    }

    IEnumerable<TextTable> IShowsTables.Tables() => SweepTexts.Tables(this);

    void IWritesJson.WriteTo(Utf8JsonWriter writer) => SweepTexts.Json.WriteJson(writer, this);

    void IWritesCsv.WriteTo(CsvText csv) => SweepTexts.WriteCsv(this, csv);
}
