using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using InnovationPotential.Numerics;
using InnovationPotential.Serialization;
using InnovationPotential.Text;

namespace InnovationPotential.Multivariate;

/// <summary>The correlations of some nodes, each with each.</summary>
/// <remarks>
/// Symmetric. Undefined where fewer than three rows have both values, and where one of the two is constant over them; 1 of what varies
/// with itself. Immutable.
/// <para>JSON: the method, the codes, the coefficients and the numbers of rows, row by row; an undefined coefficient is null.</para>
/// <para>CSV: a row and a column a node, with numbers that read back exactly; an undefined one is an empty field.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[JsonConverter(typeof(ResultJsonConverter<CorrelationMatrix>))]
[DebuggerDisplay("{Codes.Count} nodes")]
public sealed class CorrelationMatrix : IWritesJson, IWritesCsv, IShowsTables
{
    private readonly double[,] _coefficients;
    private readonly int[,] _counts;

    private CorrelationMatrix(CorrelationMethod method, EquatableArray<string> codes, double[,] coefficients, int[,] counts) =>
        (Method, Codes, _coefficients, _counts) = (method, codes, coefficients, counts);

    /// <summary>Which correlation.</summary>
    public CorrelationMethod Method { get; }

    /// <summary>The codes of the nodes, in the order of rows and columns.</summary>
    public EquatableArray<string> Codes { get; }

    /// <summary>The correlation of two nodes, −1 to 1; null where undefined.</summary>
    /// <param name="first">The code of a node.</param>
    /// <param name="second">The code of another, or the same.</param>
    /// <exception cref="ArgumentException">The matrix has no such node.</exception>
    public double? this[string first, string second] => Known(_coefficients[IndexOf(first), IndexOf(second)]);

    /// <summary>The number of rows in which two nodes both have a value.</summary>
    /// <inheritdoc cref="this[string, string]"/>
    public int CountOf(string first, string second) => _counts[IndexOf(first), IndexOf(second)];

    /// <summary>A table for a terminal, with three digits; a dash where undefined.</summary>
    public override string ToString() => this.ToText();

    internal static CorrelationMatrix Of(CorrelationMethod method, AnalyzedNode[] nodes)
    {
        var (coefficients, counts) = (new double[nodes.Length, nodes.Length], new int[nodes.Length, nodes.Length]);
        for (var i = 0; i < nodes.Length; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var (x, y) = Missing.RemovePairs(nodes[i].Values, nodes[j].Values);
                counts[i, j] = counts[j, i] = x.Length;
                coefficients[i, j] = coefficients[j, i] = x.Length < NodeCorrelation.FewestPairs ? double.NaN
                    : Correlation.Of(x, y, method);
            }
        }

        return new CorrelationMatrix(method, nodes.Select(n => n.Code).ToEquatableArray(), coefficients, counts);
    }

    private int IndexOf(string code)
    {
        var index = Codes.AsSpan().IndexOf(code);
        return index >= 0 ? index : throw Nearest.NotFound($"The matrix has no node of the code '{code}'.", code, Codes, nameof(code));
    }

    private TextTable Table()
    {
        var table = new TextTable(["node", .. Codes.Select(TextColumn.Number)]) { Caption = $"Correlations ({Method})" };
        for (var i = 0; i < Codes.Count; i++) table.Add([Codes[i],
            .. Enumerable.Range(0, Codes.Count).Select(j => NumberText.Show(Known(_coefficients[i, j])))]);
        return table;
    }

    private static double? Known(double value) => double.IsFinite(value) ? value : null;

    IEnumerable<TextTable> IShowsTables.Tables() => [Table()];

    void IWritesJson.WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("method", Method.ToString().ToLowerInvariant());
        writer.WriteStartArray("codes");
        foreach (var code in Codes) writer.WriteStringValue(code);
        writer.WriteEndArray();
        writer.WriteStartArray("coefficients");
        for (var i = 0; i < Codes.Count; i++)
        {
            writer.WriteStartArray();
            for (var j = 0; j < Codes.Count; j++)
            {
                if (Known(_coefficients[i, j]) is { } known) writer.WriteNumberValue(known);
                else writer.WriteNullValue();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("pairs");
        for (var i = 0; i < Codes.Count; i++)
        {
            writer.WriteStartArray();
            for (var j = 0; j < Codes.Count; j++) writer.WriteNumberValue(_counts[i, j]);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    void IWritesCsv.WriteTo(CsvText csv)
    {
        csv.WriteRow(["node", .. Codes]);
        for (var i = 0; i < Codes.Count; i++)
        {
            csv.Write(Codes[i]);
            for (var j = 0; j < Codes.Count; j++) csv.Write(_coefficients[i, j]);
            csv.EndRow();
        }
    }
}
