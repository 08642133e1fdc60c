namespace InnovationPotential.Data;

/// <summary>Puts a table together, or says everything that is wrong with its parts.</summary>
internal static class TableAssembly
{
    private const string Unit = "unit";

    public static IndicatorTable Assemble(
        IEnumerable<string> units,
        IEnumerable<IndicatorColumn> columns,
        IEnumerable<Period>? periods,
        IEnumerable<UnitAttribute>? attributes,
        IEnumerable<Diagnostic>? found = null)
    {
        var unitList = units.ToEquatableArray();
        var columnList = columns.ToArray();
        var periodList = (periods ?? []).ToEquatableArray();
        var attributeList = (attributes ?? []).ToEquatableArray();
        Elements.ThrowIfNull(columnList, nameof(columns));
        Elements.ThrowIfNull(attributeList, nameof(attributes));
        var problems = new List<Diagnostic>(found ?? []);
        if (unitList.IsEmpty) problems.Add(Diagnostic.Error(TableCodes.Empty, "The table has no units.", hint: "Give at least one."));
        problems.AddRange(RepeatedOrBlank(unitList, Unit));
        problems.AddRange(RepeatedOrBlank(columnList.Select(c => c.Code), "indicator"));
        problems.AddRange(RepeatedOrBlank(attributeList.Select(a => a.Name), "attribute"));
        for (var i = 1; i < periodList.Count; i++)
        {
            if (periodList[i] > periodList[i - 1]) continue;
            problems.Add(Diagnostic.Error(TableCodes.DuplicateUnit, $"Period {periodList[i]} does not come after {periodList[i - 1]}.",
                new Location { Period = periodList[i].Label }, "Give the periods in ascending order, each once."));
        }

        var rows = unitList.Count * Math.Max(1, periodList.Count);
        problems.AddRange(columnList.Where(c => c.Length != rows).Select(c => Diagnostic.Error(
            TableCodes.WrongLength,
            $"Indicator '{c.Code}' has {Counted.Of(c.Length, "value")}, but the table has {Counted.Of(rows, "row")}.",
            new Location { Node = c.Code }, "Give one value for each unit and period, null where there is none.")));
        problems.AddRange(attributeList.Where(a => a.Values.Count != unitList.Count).Select(a => Diagnostic.Error(
            TableCodes.WrongLength,
            $"Attribute '{a.Name}' has {Counted.Of(a.Values.Count, "value")}, but the table has {Counted.Of(unitList.Count, "unit")}.",
            new Location { Node = a.Name }, "Give one value for each unit.")));
        InvalidInputException.ThrowIfAny(problems);
        return IndicatorTable.Build(unitList, periodList, columnList, attributeList, problems.ToEquatableArray());
    }

    private static IEnumerable<Diagnostic> RepeatedOrBlank(IEnumerable<string> names, string what)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (string.IsNullOrWhiteSpace(name))
                yield return Diagnostic.Error(TableCodes.Blank, $"A name of the table's {what}s is empty.", hint: "Give every one a name.");
            else if (UnseenCharacters.HasHalfPair(name))
                yield return Diagnostic.Error(TableCodes.HalfPair,
                    $"The name of the {what} '{UnseenCharacters.Marked(name)}' holds half a surrogate pair, which is no character.",
                    hint: "Write the name anew; the text it comes from was cut within a character.");
            else if (!seen.Add(name))
                yield return Diagnostic.Error(
                    what == Unit ? TableCodes.DuplicateUnit : TableCodes.DuplicateIndicator,
                    $"There is more than one {what} '{name}'.",
                    what == Unit ? new Location { Unit = name } : new Location { Node = name },
                    "Give each its own name.");
        }
    }
}
