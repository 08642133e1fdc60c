using InnovationPotential.Data;
using InnovationPotential.Serialization;

namespace InnovationPotential.Excel;

/// <summary>Makes rows of metadata, of which the tree is built, from the indicators' columns and the groups of the framework.</summary>
/// <param name="framework">The groups.</param>
/// <param name="found">Receives what is wrong.</param>
internal sealed class CoinToolRows(CoinToolFramework framework, List<Diagnostic> found)
{
    private readonly NumberReader _numbers = new(CsvOptions.Default);
    private readonly HashSet<string> _leftOut = new(StringComparer.Ordinal);

    /// <summary>The rows: the indicators, then the groups in the framework's order.</summary>
    public IReadOnlyList<CoinrMetaRow> Of(IEnumerable<Column> indicators)
    {
        Column[] columns = [.. indicators];
        int[] levels = [.. Enumerable.Range(0, columns[0].Groups.Count).Where(l => IsUsed(columns, l))];
        var parents = new Dictionary<string, (string? Parent, Location Place)>(StringComparer.Ordinal);
        var rows = new List<CoinrMetaRow>();
        foreach (var column in columns)
        {
            (string Code, Location Place)[] chain =
                [.. levels.Where(l => column.Groups[l].Code is not null).Select(l => (column.Groups[l].Code!, column.Groups[l].Place))];
            for (var i = 0; i < chain.Length; i++) Place(chain[i], i == 0 ? null : chain[i - 1].Code, parents);
            var (parent, place) = chain.Length == 0 ? (null, column.Groups[^1].Place) : (chain[^1].Code, chain[^1].Place);
            rows.Add(new CoinrMetaRow(_numbers, n => n switch
            {
                "iCode" => column.Code,
                "Parent" => parent,
                "Type" => nameof(CoinrType.Indicator),
                "goalpost_scale" => "100",
                "goalpost_trunc2posts" => "TRUE",
                _ => column.Text(n),
            }, n => n == "Parent" ? place : column.PlaceOf(n)));
        }

        return [.. rows, .. Aggregates(parents)];
    }

    // As in COINr, a level on which all stand in the same group was not used; the index is.
    private bool IsUsed(Column[] columns, int level)
    {
        string?[] codes = [.. columns.Select(c => c.Groups[level].Code).Distinct(StringComparer.Ordinal)];
        if (level == 0 || codes.Length > 1) return true;
        if (codes is [{ } only] && _leftOut.Add(only))
            found.Add(Diagnostic.Information(ImportCodes.LevelLeftOut, $"All indicators stand in '{only}'; the level is left out.",
                columns[0].Groups[level].Place));
        return false;
    }

    private void Place((string Code, Location Place) group, string? parent, Dictionary<string, (string? Parent, Location Place)> parents)
    {
        if (parents.TryAdd(group.Code, (parent, group.Place)) || parents[group.Code].Parent == parent) return;
        found.Add(Diagnostic.Error(ImportCodes.TwoParents,
            $"'{group.Code}' stands below '{parent ?? "nothing"}' here and below '{parents[group.Code].Parent ?? "nothing"}' at "
                + $"{parents[group.Code].Place.Path}.", group.Place, "Let all its indicators name the same groups above it."));
    }

    private IEnumerable<CoinrMetaRow> Aggregates(Dictionary<string, (string? Parent, Location Place)> parents)
    {
        foreach (var group in framework.Groups)
        {
            if (!parents.Remove(group.Code, out var above))
            {
                if (!_leftOut.Contains(group.Code))
                    found.Add(Diagnostic.Warning(ImportCodes.GroupLeftOut, $"'{group.Code}' has no indicator; it is left out.",
                        framework.Place(group, "iCode"), "Give it indicators in the sheet Database if it should count."));
                continue;
            }

            yield return Aggregate(group.Code, group.Name, above.Parent, group.Weight,
                n => n == "Parent" ? above.Place : framework.Place(group, n));
        }

        foreach (var (code, above) in parents)
        {
            found.Add(Diagnostic.Error(ImportCodes.UnknownParent, $"'{code}' is no group of the sheet {CoinToolFramework.Sheet}.",
                above.Place, "Write its code, weight and name there."));
            yield return Aggregate(code, null, above.Parent, "1", _ => above.Place);
        }
    }

    // The weight of the whole has no effect.
    private CoinrMetaRow Aggregate(string code, string? name, string? parent, string? weight, Func<string, Location> places) =>
        new(_numbers, n => n switch
        {
            "iCode" => code,
            "iName" => name,
            "Parent" => parent,
            "Weight" => parent is null ? null : weight,
            "Type" => nameof(CoinrType.Aggregate),
            _ => null,
        }, places);

    /// <summary>The column of an indicator.</summary>
    /// <param name="Code">Its code.</param>
    /// <param name="Groups">The groups it stands in, from the index down, with their places.</param>
    /// <param name="Text">The text of a member; null where there is none.</param>
    /// <param name="PlaceOf">The place of a member.</param>
    internal sealed record Column(
        string Code, IReadOnlyList<(string? Code, Location Place)> Groups, Func<string, string?> Text, Func<string, Location> PlaceOf);
}
