using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using InnovationPotential.Serialization;
using InnovationPotential.Text;

namespace InnovationPotential.Trends;

[JsonConverter(typeof(ResultJsonConverter<SeriesTrend>))]
public sealed partial record SeriesTrend : IWritesJson
{
    /// <summary>One line: the periods, the mean increment, the annual growth, both slopes and the test.</summary>
    public override string ToString() => Named(N == 0
        ? "no observation"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{LabelOf(FirstPeriod!.Value)}–{LabelOf(LastPeriod!.Value)}, n = {N}: mean increment "
                + $"{AbsoluteIncrementMean}, CAGR {Cagr}, Sen slope {Sen.Slope}, OLS slope {LeastSquares.Slope}, Mann–Kendall "
                + $"{MannKendall}"));

    /// <summary>A table of the quantities, each with its value or the reason why there is none, in Markdown.</summary>
    public string ToMarkdown() => SeriesTrendTexts.Table(this).ToMarkdown();

    /// <summary>The table of <see cref="ToMarkdown"/> as a self-contained HTML fragment; every text is encoded.</summary>
    public string ToHtml() => SeriesTrendTexts.Table(this).ToHtml();

    /// <summary>
    /// The trend as a JSON object, as in the array of <see cref="TrendTable.ToJson"/>; an undefined number is null, never 0.
    /// </summary>
    public string ToJson() => JsonText.Of(this);

    internal string Named(string text) => Unit is null ? text : $"{Unit}, {Indicator}: {text}";

    void IWritesJson.WriteTo(Utf8JsonWriter writer) => SeriesTrendTexts.Columns.WriteJson(writer, this);
}
