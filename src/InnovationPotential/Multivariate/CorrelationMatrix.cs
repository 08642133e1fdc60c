using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using InnovationPotential.Serialization;

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
    private static readonly ResultColumn<CorrelationMatrix>[] Result =
    [
        new("method", m => m.Method.ToString().ToLowerInvariant()),
        new("codes", m => m.Codes),
        new((writer, m) => m.WriteRows(writer, "coefficients", (i, j) => m._coefficients[i, j])),
        new((writer, m) => m.WriteRows(writer, "pairs", (i, j) => m._counts[i, j])),
    ];

    private readonly double[,] _coefficients;
    private readonly int[,] _counts;

    internal CorrelationMatrix(CorrelationMethod method, IReadOnlyList<AnalyzedNode> nodes)
    {
        (Method, Codes) = (method, nodes.Select(n => n.Code).ToEquatableArray());
        (_coefficients, _counts) = (new double[nodes.Count, nodes.Count], new int[nodes.Count, nodes.Count]);
        for (var i = 0; i < nodes.Count; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var (x, y) = Missing.RemovePairs(nodes[i].Values, nodes[j].Values);
                _counts[i, j] = _counts[j, i] = x.Length;
                _coefficients[i, j] = _coefficients[j, i] = x.Length < NodeCorrelation.FewestPairs ? double.NaN
                    : Correlation.Of(x, y, method);
            }
        }
    }

    /// <summary>Which correlation.</summary>
    public CorrelationMethod Method { get; }

    /// <summary>The codes of the nodes, in the order of rows and columns.</summary>
    public EquatableArray<string> Codes { get; }

    /// <summary>The correlation of two nodes, −1 to 1; null where undefined.</summary>
    /// <param name="first">The code of a node.</param>
    /// <param name="second">The code of another, or the same.</param>
    /// <exception cref="ArgumentException">The matrix has no such node.</exception>
    public double? this[string first, string second] => Assessment.Known(_coefficients[IndexOf(first), IndexOf(second)]);

    /// <summary>The number of rows in which two nodes both have a value.</summary>
    /// <inheritdoc cref="this[string, string]"/>
    public int CountOf(string first, string second) => _counts[IndexOf(first), IndexOf(second)];

    /// <summary>A table for a terminal, with three digits; a dash where undefined.</summary>
    public override string ToString() => this.ToText();

    private int IndexOf(string code)
    {
        var index = Codes.AsSpan().IndexOf(code);
        return index >= 0 ? index : throw Nearest.NotFound($"The matrix has no node of the code '{code}'.", code, Codes, nameof(code));
    }

    private IEnumerable<int> Rows => Enumerable.Range(0, Codes.Count);

    private ResultColumn<int>[] Columns =>
    [
        new("node", i => Codes[i]),
        .. Codes.Select((code, j) => new ResultColumn<int>(code, i => _coefficients[i, j], NumberText.Show, code) { Field = code }),
    ];

    private TextTable Table() => Columns.Show(Rows, $"Correlations ({Method})");

    private void WriteRows(Utf8JsonWriter writer, string name, Func<int, int, ResultValue> cell)
    {
        writer.WriteStartArray(name);
        foreach (var row in Rows)
        {
            writer.WriteStartArray();
            foreach (var column in Rows) cell(row, column).WriteTo(writer);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    IEnumerable<TextTable> IShowsTables.Tables() => [Table()];

    void IWritesJson.WriteTo(Utf8JsonWriter writer) => Result.WriteJson(writer, this);

    void IWritesCsv.WriteTo(CsvText csv) => Columns.WriteCsv(Rows, csv);
}
