namespace InnovationPotential.Preparation;

/// <summary>The indicators that screening leaves out.</summary>
/// <param name="Excluded">Their codes.</param>
internal sealed record FittedIndicatorScreening(EquatableArray<string> Excluded) : FittedStep
{
    internal override void Apply(TableEditor editor, Range rows)
    {
        foreach (var indicator in Excluded.Where(editor.Table.Contains)) editor.Leave(indicator);
    }
}
