using System.Text.Json;
using System.Text.Json.Serialization;
using InnovationPotential.Serialization;

namespace InnovationPotential.Robustness;

[JsonConverter(typeof(ResultJsonConverter<SensitivityResult>))]
public sealed partial record SensitivityResult : IWritesJson, IWritesCsv, IShowsTables
{
    /// <summary>
    /// For each output a table of its factors with indices, intervals and sums, and one of the interactions where they were asked for; then
    /// what must be said.
    /// </summary>
    public override string ToString() => this.ToText();

    IEnumerable<TextTable> IShowsTables.Tables() => SensitivityTexts.Tables(this);

    void IWritesJson.WriteTo(Utf8JsonWriter writer) => SensitivityTexts.WriteJson(writer, this);

    void IWritesCsv.WriteTo(CsvText csv) => SensitivityTexts.WriteCsv(this, csv);
}
