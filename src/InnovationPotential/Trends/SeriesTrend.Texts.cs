using System.Text.Json;
using System.Text.Json.Serialization;
using InnovationPotential.Serialization;

namespace InnovationPotential.Trends;

[JsonConverter(typeof(ResultJsonConverter<SeriesTrend>))]
public sealed partial record SeriesTrend : IWritesJson, IShowsTables
{
    /// <summary>One line: the periods, the mean increment, the annual growth, both slopes and the test.</summary>
    public override string ToString() => Named(N == 0
        ? "no observation"
        : Invariant($"{LabelOf(FirstPeriod!.Value)}–{LabelOf(LastPeriod!.Value)}, n = {N}: mean increment "
                + $"{AbsoluteIncrementMean}, CAGR {Cagr}, Sen slope {Sen.Slope}, OLS slope {LeastSquares.Slope}, Mann–Kendall "
                + $"{MannKendall}"));

    internal string Named(string text) => Unit is null ? text : $"{Unit}, {Indicator}: {text}";

    void IWritesJson.WriteTo(Utf8JsonWriter writer) => SeriesTrendTexts.Columns.WriteJson(writer, this);

    IEnumerable<TextTable> IShowsTables.Tables() => [SeriesTrendTexts.Table(this)];
}
