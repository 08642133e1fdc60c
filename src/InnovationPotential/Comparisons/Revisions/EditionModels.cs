namespace InnovationPotential.Comparisons;

/// <summary>Models between an old one and a new one: the structure of one, the normalization of another, the weights of a third.</summary>
internal sealed class EditionModels(IndicatorModel old, IndicatorModel now)
{
    private readonly ModelSide _old = new(old), _now = new(now);

    /// <summary>Whether a cause lets the models differ.</summary>
    public bool Differ(RevisionCause cause)
    {
        var (s, n, w) = (cause == RevisionCause.Structure, cause == RevisionCause.Normalization, cause == RevisionCause.Weights);
        return Plain(s, n, w) != Plain(false, false, false) || Plain(!s, !n, !w) != Plain(true, true, true);
    }

    /// <summary>The model whose parts are new where it is said, and old elsewhere.</summary>
    public IndicatorModel Of(bool structure, bool normalization, bool weights)
    {
        var (tree, values, weighed) = (Side(structure), Side(normalization), Side(weights));
        if (ReferenceEquals(tree, values) && ReferenceEquals(tree, weighed)) return tree.Model;
        var mixed = new ModelMix(tree, values, weighed);
        var model = tree.Model with { Root = mixed.Root(), Scope = values.Model.Scope, Preparation = values.Model.Preparation };
        // Preparation may speak of groups and indicators that this tree does not have.
        return model.Preparation != tree.Model.Preparation && model.Validate().Any(d => d.Severity == Severity.Error)
            ? model with { Preparation = tree.Model.Preparation } : model;
    }

    private IndicatorModel Plain(bool structure, bool normalization, bool weights) =>
        new ModelSide(Of(structure, normalization, weights)).InProportion();

    private ModelSide Side(bool isNew) => isNew ? _now : _old;
}
