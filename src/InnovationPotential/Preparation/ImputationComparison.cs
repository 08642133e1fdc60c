using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using InnovationPotential.Serialization;

namespace InnovationPotential.Preparation;

/// <summary>Which imputation gives back best what was held out; made by <c>Imputation.Compare(table)</c>.</summary>
/// <remarks>
/// In each round the same share of every indicator's observed cells is taken out, and every method fills in the same table. What is told
/// holds of cells that are missing as these are, by chance; cells that are missing because of what they are may be others. Immutable; safe
/// to share between threads.
/// <para>JSON: the rows with exact numbers, and the diagnostics; an undefined number is null, never 0.</para>
/// <para>CSV: one row an indicator and method with exact numbers; an undefined number is an empty field.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[JsonConverter(typeof(ResultJsonConverter<ImputationComparison>))]
[DebuggerDisplay("{Rows.Count} rows")]
public sealed class ImputationComparison : IWritesJson, IWritesCsv, IShowsTables
{
    private static readonly ResultColumn<ImputationAccuracy>[] Columns =
    [
        new("indicator", r => r.Indicator),
        new("method", r => r.Method),
        new("heldOut", r => r.HeldOut, NumberText.Short),
        new("imputed", r => r.Imputed, NumberText.Short),
        new("rootMeanSquareError", r => r.RootMeanSquareError, Digits, "RMSE"),
        new("meanAbsoluteError", r => r.MeanAbsoluteError, Digits, "MAE"),
        new("rSquared", r => r.RSquared, NumberText.Show, "R²"),
        new("isBest", r => r.IsBest, "best") { Shown = r => r.IsBest ? "yes" : "" },
    ];

    private static readonly ResultColumn<ImputationComparison>[] Result =
    [
        new("share", c => c.Share),
        new("rounds", c => c.Rounds),
        new("seed", c => c.Seed),
        new((writer, c) => Columns.WriteJson(writer, "methods", c.Rows)),
        new((writer, c) => writer.WriteDiagnostics("diagnostics", c.Diagnostics)),
    ];

    internal ImputationComparison(EquatableArray<ImputationAccuracy> rows, EquatableArray<Diagnostic> diagnostics) =>
        (Rows, Diagnostics) = (rows, diagnostics);

    /// <summary>The share of an indicator's observed cells that was held out in a round.</summary>
    public double Share { get; internal init; }

    /// <summary>How many times cells were held out.</summary>
    public int Rounds { get; internal init; }

    /// <summary>The seed by which they were chosen.</summary>
    public ulong Seed { get; internal init; }

    /// <summary>Every indicator with every method, in the order of the groups and of the methods.</summary>
    public EquatableArray<ImputationAccuracy> Rows { get; }

    /// <summary>What could not be held out, and what a method could not impute.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The best methods for an indicator; none where nothing was held out, or nothing imputed.</summary>
    /// <param name="indicator">The indicator's code.</param>
    public EquatableArray<string> BestOf(string indicator) =>
        Rows.Where(r => r.IsBest && r.Indicator == indicator).Select(r => r.Method).ToEquatableArray();

    /// <summary>A table of indicators and methods.</summary>
    public override string ToString() => this.ToText();

    private static string Digits(double? value) => NumberText.Short(value, 4);

    IEnumerable<TextTable> IShowsTables.Tables() => [Columns.Show(Rows, FormattableString.Invariant(
        $"Imputed where {100 * Share:0.##}% of what is observed was held out, {Counted.Of(Rounds, "round")}"))];

    void IWritesJson.WriteTo(Utf8JsonWriter writer) => Result.WriteJson(writer, this);

    void IWritesCsv.WriteTo(CsvText csv) => Columns.WriteCsv(Rows, csv);
}
