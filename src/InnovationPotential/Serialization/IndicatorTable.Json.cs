using System.Text.Json;
using System.Text.Json.Serialization;
using InnovationPotential.Serialization;

namespace InnovationPotential;

// Read as strictly as models are. Values to the last bit; states and kinds only where they are not the usual ones.
[JsonConverter(typeof(LibraryJsonConverter<IndicatorTable>))]
public sealed partial class IndicatorTable : IWritesJson, IReadsJson<IndicatorTable>
{
    /// <summary>
    /// The identifier of the schema of tables; the schema itself is <see cref="Schema"/>, and <c>docs/schema/table-1.json</c>.
    /// </summary>
    public const string SchemaId = "urn:innovation-potential:schema:table-1";

    /// <summary>Reads a table from JSON.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="InvalidInputException">The text is no valid table; all problems are carried.</exception>
    public static IndicatorTable ParseJson(string json) => TryParseJson(json).OrThrow();

    /// <summary>Reads a table from JSON, without throwing.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The table, unless there are errors, and everything found.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static Reading<IndicatorTable> TryParseJson(string json) => JsonReading.OfText<IndicatorTable>(json);

    /// <summary>Reads a table from a JSON file (UTF-8).</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ArgumentException">The path is empty or null.</exception>
    /// <exception cref="InvalidInputException">The file cannot be read, is not UTF-8 or holds no valid table; all problems are
    /// carried.</exception>
    public static IndicatorTable ReadJson(string path) => TryReadJson(path).OrThrow();

    /// <summary>Reads a table from a stream of JSON (UTF-8) to its end; the stream stays open.</summary>
    /// <param name="stream">The stream.</param>
    /// <exception cref="InvalidInputException">The stream is not UTF-8 or holds no valid table; all problems are carried.</exception>
    public static IndicatorTable ReadJson(Stream stream) => TryReadJson(stream).OrThrow();

    /// <summary>Reads a table from a reader of JSON to its end; the reader stays open.</summary>
    /// <param name="reader">The reader.</param>
    /// <exception cref="InvalidInputException">The text is no valid table; all problems are carried.</exception>
    public static IndicatorTable ReadJson(TextReader reader) => TryReadJson(reader).OrThrow();

    /// <summary>Reads a table from a JSON file (UTF-8), without throwing.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The table, unless there are errors, and everything found; a file that is not there, is a folder or is not UTF-8 is among
    /// it.</returns>
    /// <exception cref="ArgumentException">The path is empty or null.</exception>
    public static Reading<IndicatorTable> TryReadJson(string path) => JsonReading.OfFile<IndicatorTable>(path);

    /// <summary>Reads a table from a stream of JSON (UTF-8) to its end, without throwing; the stream stays open.</summary>
    /// <param name="stream">The stream.</param>
    /// <returns>The table, unless there are errors, and everything found.</returns>
    public static Reading<IndicatorTable> TryReadJson(Stream stream) => JsonReading.OfStream<IndicatorTable>(stream);

    /// <summary>Reads a table from a reader of JSON to its end, without throwing; the reader stays open.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The table, unless there are errors, and everything found.</returns>
    public static Reading<IndicatorTable> TryReadJson(TextReader reader) => JsonReading.OfReader<IndicatorTable>(reader);

    /// <summary>Reads a table from a JSON file (UTF-8), as <see cref="ReadJson(string)"/> does, without blocking.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <exception cref="InvalidInputException">The file cannot be read, is not UTF-8 or holds no valid table.</exception>
    /// <exception cref="OperationCanceledException">The reading was canceled.</exception>
    public static async Task<IndicatorTable> ReadJsonAsync(string path, CancellationToken cancellation = default) =>
        (await TryReadJsonAsync(path, cancellation).ConfigureAwait(false)).OrThrow();

    /// <summary>Reads a table from a stream of JSON (UTF-8), as <see cref="ReadJson(Stream)"/> does, without blocking.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <exception cref="InvalidInputException">The stream is not UTF-8 or holds no valid table.</exception>
    /// <exception cref="OperationCanceledException">The reading was canceled.</exception>
    public static async Task<IndicatorTable> ReadJsonAsync(Stream stream, CancellationToken cancellation = default) =>
        (await TryReadJsonAsync(stream, cancellation).ConfigureAwait(false)).OrThrow();

    /// <summary>Reads a table as <see cref="TryReadJson(string)"/> does, without blocking.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was canceled.</exception>
    public static Task<Reading<IndicatorTable>> TryReadJsonAsync(string path, CancellationToken cancellation = default) =>
        JsonReading.OfFileAsync<IndicatorTable>(path, cancellation);

    /// <summary>Reads a table as <see cref="TryReadJson(Stream)"/> does, without blocking.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was canceled.</exception>
    public static Task<Reading<IndicatorTable>> TryReadJsonAsync(Stream stream, CancellationToken cancellation = default) =>
        JsonReading.OfStreamAsync<IndicatorTable>(stream, cancellation);

    /// <summary>
    /// The table as JSON, indented, with its <c>$schema</c>: everything, so that a table that is read back has the same
    /// <see cref="Fingerprint"/>, and the same diagnostics.
    /// </summary>
    /// <remarks>
    /// An array of values for each indicator: all units of the first period, then all of the next, and so on; null where there is none.
    /// Larger tables go better by CSV, of which a row is held at a time.
    /// </remarks>
    /// <exception cref="InvalidInputException">The text has more than 16,777,216 characters, which is more than is read back.</exception>
    public string ToJson()
    {
        var json = JsonText.Of(this);
        if (json.Length <= JsonParsing.MaxLength) return json;
        throw new InvalidInputException([Diagnostic.Error(
            ModelCodes.TooLarge,
            Invariant($"The table has {json.Length} characters as JSON; at most {JsonParsing.MaxLength} can be read back."),
            hint: "Write it as CSV.")]);
    }

    /// <summary>The JSON Schema (2020-12) of tables.</summary>
    public static string Schema() => JsonSchema.Document(SchemaId, "InnovationPotential indicator table", "table", TableShape.Shape);

    static Reading<IndicatorTable> IReadsJson<IndicatorTable>.Read(JsonValue json, List<Diagnostic> problems)
    {
        if (json.Member("$schema") is { } schema) JsonTypes.TextValue.TryRead(schema, problems, out _);
        try
        {
            if (!TableShape.Shape.TryRead(json, problems, ["$schema"], out var parts) || problems.HasErrors())
                return new(null, problems.ToEquatableArray());
            if (parts.Diagnostics.Any(d => d.Severity == Severity.Error))
            {
                problems.Add(Diagnostic.Error(
                    TableCodes.CarriesErrors, "An error is among what was found while the table was first read; such a table cannot be.",
                    json.Place with { Path = $"{json.Path}.diagnostics" }, "Read the table anew, and write what was read."));
                return new(null, problems.ToEquatableArray());
            }

            var table = Create(parts.Units, parts.Columns, parts.Periods, parts.Attributes);
            var found = table.Diagnostics.Except(parts.Diagnostics).Concat(parts.Diagnostics).ToEquatableArray();
            return new(Build(table.Units, table.Periods, [.. parts.Columns], table.Attributes, found), found);
        }
        catch (InvalidInputException e)
        {
            return new(null, problems.Concat(e.Diagnostics).ToEquatableArray());
        }
    }

    void IWritesJson.WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("$schema", SchemaId);
        TableShape.Shape.WriteMembers(writer,
            new TableParts(Units, Periods, Attributes, Indicators.Select(i => this[i]).ToEquatableArray(), Diagnostics));
        writer.WriteEndObject();
    }
}
