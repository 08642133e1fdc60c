namespace InnovationPotential.Serialization;

/// <summary>Builds the tree of dimensions and indicators from the rows of <c>iMeta</c>.</summary>
/// <param name="rows">The rows.</param>
/// <param name="options">The options.</param>
/// <param name="found">Receives what is wrong.</param>
internal sealed class CoinrTree(IReadOnlyList<CoinrMetaRow> rows, CoinrImportOptions options, List<Diagnostic> found)
{
    private readonly CoinrMetaRow[] _nodes =
        [.. rows.Where(r => r.Type is CoinrType.Indicator or CoinrType.Aggregate && r.Code.Length > 0).DistinctBy(r => r.Code)];
    private readonly CoinrRules _rules = new(options, found);

    /// <summary>The root; null when the rows make no tree.</summary>
    public Dimension? Build()
    {
        if (_nodes.Length == 0)
        {
            found.Add(Diagnostic.Error(ImportCodes.NotOneTop, "There is no indicator and no aggregate.",
                new Location { Path = CoinrMeta.Name },
                "Write a row of type Indicator for each indicator, and one of type Aggregate for the index."));
            return null;
        }

        var byCode = _nodes.ToDictionary(n => n.Code, StringComparer.Ordinal);
        var sound = true;
        foreach (var node in _nodes) sound &= HasParent(node, byCode);
        var tops = _nodes.Where(n => n.Type == CoinrType.Aggregate && n.Text("Parent") is null).ToArray();
        if (tops.Length == 0)
            found.Add(Diagnostic.Error(ImportCodes.NotOneTop, "No aggregate stands at the top.", new Location { Path = CoinrMeta.Name },
                "Leave the Parent of the index NA."));
        foreach (var top in tops.Skip(1))
            found.Add(Diagnostic.Error(ImportCodes.NotOneTop,
                $"'{top.Code}' has no parent, but '{tops[0].Code}' already stands at the top.", top.At("Parent"), "Give it a parent."));
        var built = _nodes.ToDictionary(n => n.Code, Alone, StringComparer.Ordinal);
        return sound && tops.Length == 1 && built[tops[0].Code] is Dimension root
            ? Grown(root, built) with { Strategy = _rules.Strategy } : null;
    }

    private bool HasParent(CoinrMetaRow node, Dictionary<string, CoinrMetaRow> byCode)
    {
        if (node.Type == CoinrType.Aggregate && !_nodes.Any(n => n.Text("Parent") == node.Code))
            found.Add(Diagnostic.Error(ImportCodes.EmptyAggregate, "Nothing stands below the aggregate.", node.At("iCode"),
                "Give it indicators, or take the row out."));
        if (node.Text("Parent") is not { } parent)
        {
            if (node.Type == CoinrType.Aggregate) return true;
            found.Add(Diagnostic.Error(ImportCodes.MissingCell, "The indicator has no parent.", node.At("Parent"),
                "Name the aggregate it belongs to, or make its type Other."));
            return false;
        }

        if (!byCode.TryGetValue(parent, out var above) || above.Type != CoinrType.Aggregate)
        {
            found.Add(Diagnostic.Error(ImportCodes.UnknownParent, $"'{parent}' is no aggregate.", node.At("Parent"),
                "Add a row of type Aggregate for it."));
            return false;
        }

        ValidateLevel(node, above);
        if (!IsBelowItself(node, byCode)) return true;
        found.Add(Diagnostic.Error(ImportCodes.Cycle, $"'{node.Code}' stands below itself.", node.At("Parent"),
            "Let the parents lead up to the index."));
        return false;
    }

    private void ValidateLevel(CoinrMetaRow node, CoinrMetaRow above)
    {
        var (level, higher) = (node.Number("Level", found), above.Number("Level", []));
        if (level is { } own && node.Type == CoinrType.Indicator && own != 1)
            found.Add(Diagnostic.Warning(ImportCodes.LevelContradictsParent,
                FormattableString.Invariant($"The indicator is said to be of level {own}, not 1; its parent is followed."),
                node.At("Level")));
        else if (level >= higher)
            found.Add(Diagnostic.Warning(ImportCodes.LevelContradictsParent,
                FormattableString.Invariant($"Level {level} is not below level {higher} of the parent '{above.Code}', which is followed."),
                node.At("Level")));
    }

    private bool IsBelowItself(CoinrMetaRow node, Dictionary<string, CoinrMetaRow> byCode)
    {
        var at = node;
        for (var steps = 0; steps < _nodes.Length; steps++)
        {
            if (at.Text("Parent") is not { } parent || !byCode.TryGetValue(parent, out at)) return false;
            if (at.Code == node.Code) return true;
        }

        return false;
    }

    private ModelNode Alone(CoinrMetaRow row) => row.Type == CoinrType.Indicator
        ? _rules.Of(row, new Indicator(row.Code)
        {
            Name = NameOf(row),
            Weight = WeightOf(row),
            Direction = DirectionOf(row),
            Scale = MeasurementScale.Interval,
            UnitOfMeasure = row.Text("Unit"),
            Target = row.Number("Target", found),
        })
        : new Dimension(row.Code) { Name = NameOf(row), Weight = Ignored(row, WeightOf(row)) };

    private static string? NameOf(CoinrMetaRow row) => row.Text("iName") is { } name && name != row.Code ? name : null;

    private double WeightOf(CoinrMetaRow row)
    {
        if (row.Text("Weight") is null && row.Text("Parent") is null) return 1;
        if (row.Text("Weight") is null)
            found.Add(Diagnostic.Error(ImportCodes.MissingCell, "The row has no weight.", row.At("Weight"),
                "Write 1 for all if the weights are equal."));
        var weight = row.Number("Weight", found) ?? 1;
        if (weight >= 0) return weight;
        found.Add(Diagnostic.Error(ImportCodes.InvalidWeight, FormattableString.Invariant($"The weight {weight} is negative."),
            row.At("Weight"), "Write 0 or more; a direction of -1 turns an indicator."));
        return 1;
    }

    private Direction DirectionOf(CoinrMetaRow row)
    {
        if (row.Text("Direction") is null)
            found.Add(Diagnostic.Error(ImportCodes.MissingCell, "The indicator has no direction.", row.At("Direction"), "Write 1 or -1."));
        var direction = row.Number("Direction", found) ?? 1;
        if (direction is not (1 or -1))
            found.Add(Diagnostic.Error(ImportCodes.InvalidDirection,
                FormattableString.Invariant($"The direction {direction} is neither 1 nor -1."), row.At("Direction"),
                "Write 1 where more is better, -1 where less is."));
        return direction == -1 ? Direction.LowerIsBetter : Direction.HigherIsBetter;
    }

    private double Ignored(CoinrMetaRow row, double weight)
    {
        if (row.Number("Direction", found) == -1)
            found.Add(Diagnostic.Warning(ImportCodes.DirectionIgnored, "The direction of an aggregate has no effect, as in COINr.",
                row.At("Direction"), "Turn the indicators below it."));
        return weight;
    }

    private Dimension Grown(Dimension dimension, Dictionary<string, ModelNode> built) => dimension with
    {
        Children = _nodes.Where(n => n.Text("Parent") == dimension.Code)
            .Select(n => built[n.Code] is Dimension below ? Grown(below, built) : built[n.Code]).ToEquatableArray(),
    };
}
