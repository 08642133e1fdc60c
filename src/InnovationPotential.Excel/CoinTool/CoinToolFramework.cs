namespace InnovationPotential.Excel;

/// <summary>The sheet <c>Framework</c>: codes, names and weights of the groups of indicators.</summary>
/// <param name="sheet">The sheet.</param>
/// <param name="groups">Its groups, in its order.</param>
internal sealed class CoinToolFramework(CoinToolSheet sheet, IReadOnlyList<CoinToolGroup> groups)
{
    public const string Sheet = "Framework";
    private const string Header = "Dimension/indicator";
    private const int CodeColumn = 2;
    private const int WeightColumn = 4;
    private const int NameColumn = 7;

    /// <summary>The groups that stand for something.</summary>
    public IReadOnlyList<CoinToolGroup> Groups => groups;

    /// <summary>Reads the groups; null when the header is not found, which is reported.</summary>
    public static CoinToolFramework? Of(CoinToolSheet sheet, List<Diagnostic> found)
    {
        // The header stands in row 4, and in row 5 of the first editions.
        for (var row = 1; row <= sheet.LastRow; row++)
        {
            for (var column = 0; column <= sheet.LastColumn; column++)
            {
                if (string.Equals(sheet.Text(row, column), Header, StringComparison.OrdinalIgnoreCase))
                    return new CoinToolFramework(sheet, Below(sheet, row, column, found));
            }
        }

        found.Add(Diagnostic.Error(ImportCodes.NotCoinTool, $"No cell says '{Header}', the header of the names.",
            new Location { Path = Sheet }, "Name a workbook of the COIN Tool, unchanged but for what is filled in."));
        return null;
    }

    /// <summary>The place of a group's cell.</summary>
    public Location Place(CoinToolGroup group, string column) =>
        sheet.Place(group.Row, column switch { "Weight" => WeightColumn, "iName" => NameColumn, _ => CodeColumn }, group.Code);

    private static List<CoinToolGroup> Below(CoinToolSheet sheet, int header, int named, List<Diagnostic> found)
    {
        var groups = new List<CoinToolGroup>();
        for (var row = header + 1; row <= sheet.LastRow; row++)
        {
            if (sheet.Text(row, CodeColumn) is not { } code || sheet.Text(row, named) is not { } title) continue;
            if (groups.Exists(g => g.Code == code))
                found.Add(Diagnostic.Error(ImportCodes.DuplicateCode, $"The code '{code}' stands more than once.",
                    sheet.Place(row, CodeColumn, code), "Give each row its own code."));
            else groups.Add(new CoinToolGroup(code, sheet.Text(row, NameColumn) ?? title, sheet.Text(row, WeightColumn), row));
        }

        return groups;
    }
}
