using System.Data.Common;
using InnovationPotential.Data;
using InnovationPotential.Preparation;

namespace InnovationPotential.Cli.Databases;

/// <summary>Which columns of a source are what, as the table reader tells it from their names.</summary>
/// <param name="Unit">The column of units.</param>
/// <param name="Period">The column of periods; null for a cross-section.</param>
/// <param name="Indicators">The columns of indicators, with their codes.</param>
internal sealed record SourceHeader(
    (int Field, string Name) Unit, (int Field, string Name)? Period, IReadOnlyList<(int Field, string Name, string Code)> Indicators)
{
    /// <summary>The columns that a preparation groups or divides by, with the names it has for them.</summary>
    public IReadOnlyList<(int Field, string Name, string Code)> Attributes { get; private init; } = [];

    /// <summary>How many columns there are.</summary>
    public int Count { get; private init; }

    /// <summary>What stands between fields of a text.</summary>
    public char Separator { get; private init; }

    /// <summary>What was recognized.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; private init; }

    /// <summary>The header of a query.</summary>
    /// <exception cref="InvalidInputException">Something is lacking, or a row is no unit.</exception>
    public static SourceHeader Of(DbDataReader reader, IndicatorModel model, CsvOptions options)
    {
        using var records = DbRecords.Of(reader, new NumberText(options));
        return Of(records, model, options, new ProblemList(), null);
    }

    /// <summary>The header of a CSV file.</summary>
    /// <exception cref="InvalidInputException">Something is lacking, or an engine would read the file otherwise.</exception>
    public static SourceHeader OfCsv(string path, IndicatorModel model, CsvOptions options)
    {
        var (problems, name) = (new ProblemList(), Path.GetFileName(path));
        var head = new byte[Utf8Text.Block];
        using (var file = File.OpenRead(path)) head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        if (FileKind.ProblemOf(head, path) is { } wrong) throw new InvalidInputException(Diagnostic.In(path, [wrong]));
        var text = head.Length < Utf8Text.Block ? TextDecoding.ToUtf8(head, null, problems) : TextDecoding.OfFile(path, head, null);
        if (text is null || head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) throw Refused(name, "it is not in UTF-8");
        using var records = new CsvRecords(text, options, new NumberText(options), problems);
        if (records.HeaderIsMalformed) throw Refused(name, "its header is malformed");
        if (EurostatRecords.Are(records)) throw Refused(name, "it is a file of Eurostat's");
        if (records.HeaderRow != 1 || records.Groups.Count > 0) throw Refused(name, "its header is not the first line, or has two rows");
        return Of(records, model, options, problems, name) with { Separator = records.Separator };
    }

    /// <summary>The refusal of a text that the table reader alone reads.</summary>
    public static InvalidInputException Refused(string name, string why) => new([Diagnostic.Error(
        SqlCodes.NeedsTableReader, $"'{name}' cannot be read by the engine as it is read in memory: {why}.",
        hint: "Leave --engine out, or write the table as Parquet.")]);

    private static IEnumerable<string> AttributesOf(IndicatorModel model) => (model.Preparation?.Steps ?? []).Select(s => s switch
    {
        GroupImputation groups => groups.Attribute,
        AttributeDenomination division => division.Attribute,
        _ => null,
    }).OfType<string>();

    private static SourceHeader Of(RecordSource records, IndicatorModel model, CsvOptions options, ProblemList problems, string? file)
    {
        var lookup = new IndicatorLookup(model.TableColumns);
        var header = HeaderReader.Read(records, lookup, options, problems, file);
        var found = Diagnostic.In(file, problems.ToArray());
        InvalidInputException.ThrowIfAny(found);
        if (header is not { IsUsable: true, Layout: TableLayout.Wide, Unit: { } unit })
            throw Refused(file ?? "The table", "its rows are not units with a column for each indicator");
        if (header.Kind is not null || header.Flag is not null)
            throw Refused(
                file ?? "The table", $"the column '{records.Header[header.Kind ?? header.Flag!.Value]}' says what observations are");
        (int, string) At(int field) => (field, records.Header[field]);
        return new SourceHeader(At(unit), header.Period is { } period ? At(period) : null,
            [.. header.Indicators.Where(i => lookup.IsIndicator(i.Code)).Select(i => (i.Field, records.Header[i.Field], i.Code))])
        {
            Attributes = [.. header.Attributes.Select(a => (a.Field, records.Header[a.Field], a.Name.Trim()))
                .Where(a => AttributesOf(model).Contains(a.Item3))],
            Count = records.Header.Count,
            Diagnostics = found,
        };
    }
}
