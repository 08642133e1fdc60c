using System.Text.Json;
using System.Text.Json.Serialization;
using InnovationPotential.Serialization;

namespace InnovationPotential.Robustness;

[JsonConverter(typeof(ResultJsonConverter<UncertaintyResult>))]
public sealed partial class UncertaintyResult : IWritesJson, IWritesCsv, IShowsTables
{
    /// <summary>
    /// Nominal and uncertain ranks and scores, by nominal rank within each period, with letters for what cannot be told apart; below it how
    /// far the ranks move, how probable each level is, and the units of which least is sure.
    /// </summary>
    public override string ToString() => this.ToText();

    IEnumerable<TextTable> IShowsTables.Tables() => UncertaintyTables.Summary(this);

    void IWritesJson.WriteTo(Utf8JsonWriter writer) => UncertaintyTexts.WriteJson(writer, this);

    void IWritesCsv.WriteTo(CsvText csv) => UncertaintyTexts.WriteCsv(this, csv);
}
