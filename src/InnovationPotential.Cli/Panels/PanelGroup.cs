namespace InnovationPotential.Cli.Panels;

/// <summary>A dimension whose parts are weighed against each other.</summary>
/// <param name="Dimension">The dimension.</param>
internal sealed record PanelGroup(Dimension Dimension)
{
    /// <summary>The codes of the parts.</summary>
    public string[] Codes { get; } = [.. Dimension.Children.Select(c => c.Code)];

    /// <summary>The dimensions of a model that have at least two parts.</summary>
    public static IReadOnlyList<PanelGroup> Of(IndicatorModel model) =>
        [.. model.Nodes.OfType<Dimension>().Where(d => d.Children.Count > 1).Select(d => new PanelGroup(d))];

    /// <summary>The pairs of parts, row by row above the diagonal.</summary>
    public IEnumerable<(string Key, ModelNode First, ModelNode Second)> Pairs()
    {
        for (var i = 0; i < Codes.Length; i++)
        {
            for (var j = i + 1; j < Codes.Length; j++)
                yield return ($"{Codes[i]} / {Codes[j]}", Dimension.Children[i], Dimension.Children[j]);
        }
    }
}
