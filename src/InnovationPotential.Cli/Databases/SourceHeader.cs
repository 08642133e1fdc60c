using System.Data.Common;
using InnovationPotential.Data;
using InnovationPotential.Preparation;

namespace InnovationPotential.Cli.Databases;

/// <summary>Which columns of a source are what, as the table reader tells it from their names.</summary>
/// <param name="Unit">The column of units, with the name it has in a view.</param>
/// <param name="Period">The column of periods, with the name it has in a view; null for a cross-section.</param>
/// <param name="Indicators">The columns of indicators, with their codes.</param>
internal sealed record SourceHeader(
    (int Field, string Name, string Code) Unit, (int Field, string Name, string Code)? Period,
    IReadOnlyList<(int Field, string Name, string Code)> Indicators)
{
    /// <summary>The columns that a preparation groups or divides by, with the names it has for them.</summary>
    public IReadOnlyList<(int Field, string Name, string Code)> Attributes { get; private init; } = [];

    /// <summary>The columns that say of what a row is.</summary>
    public IReadOnlyList<(int Field, string Name, string Code)> Keys => Period is { } period ? [Unit, period] : [Unit];

    /// <summary>How many columns there are.</summary>
    public int Count { get; private init; }

    /// <summary>What stands between fields of a text.</summary>
    public char Separator { get; private init; }

    /// <summary>What was recognized.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; private init; }

    /// <summary>The header of a query.</summary>
    /// <exception cref="InvalidInputException">Something is lacking, or a row is no unit.</exception>
    public static SourceHeader Of(DbCommand query, IndicatorModel model, CsvOptions options)
    {
        using var reader = query.ExecuteReader();
        using var records = DbRecords.Of(reader, new NumberReader(options));
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
        using var records = new CsvRecords(text, options, new NumberReader(options), problems);
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
        var header = new HeaderReader(records, lookup, options, problems, file).Read();
        var found = Diagnostic.In(file, problems.ToArray());
        InvalidInputException.ThrowIfAny(found);
        var name = file ?? "The table";
        if (header is not { IsUsable: true, Layout: TableLayout.Wide, Unit: { } unit })
            throw Refused(name, "its rows are not units with a column for each indicator");
        if (header.Kind is not null || header.Flag is not null)
            throw Refused(name, $"the column '{records.Header[header.Kind ?? header.Flag!.Value]}' says what observations are");
        (int Field, string Name, string Code) At(int field, string? code = null) =>
            (field, records.Header[field], code ?? records.Header[field].Trim());
        var units = At(unit);
        return new SourceHeader(
            units.Code.Length > 0 ? units : units with { Code = "unit" }, header.Period is { } period ? At(period) : null,
            [.. header.Indicators.Where(i => lookup.IsIndicator(i.Code)).Select(i => At(i.Field, i.Code))])
        {
            Attributes = [.. header.Attributes.Select(a => At(a.Field, a.Name.Trim())).Where(a => AttributesOf(model).Contains(a.Code))],
            Count = records.Header.Count,
            Diagnostics = found,
        };
    }
}
