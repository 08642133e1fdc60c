namespace InnovationPotential.Strategies;

/// <summary>The composite System Readiness Level, from 0 to 1, of children that are components of a system.</summary>
/// <param name="Integration">The integration levels, by the codes of the children.</param>
/// <remarks>
/// Each child's level is divided by the top of its own scale. A child of weight 0 is left out of the system; otherwise weights do not
/// count. An unknown level leaves no single result. See <see cref="IntegrationMatrix"/>.
/// </remarks>
internal sealed record SystemReadinessRule(IntegrationMatrix Integration) : ReadinessRule
{
    /// <inheritdoc/>
    public override string Kind => "system-readiness";

    /// <inheritdoc/>
    protected internal override ScoreRange? ChildRangeOf(ReadOnlySpan<ScoreRange> children) => null;

    /// <inheritdoc/>
    protected internal override ScoreRange RangeOf(NodeOutline node) => ScoreRange.Unit;

    internal override bool IgnoresWeights => true;

    /// <inheritdoc/>
    protected internal override void Combine(NodeOutline node, ColumnBlock levels, Span<double> results)
    {
        results.Fill(double.NaN);
        if (SystemOf(node) is not { } system) return;
        var (matrix, children) = system;
        results.Clear();
        for (var component = 0; component < children.Length; component++)
        {
            var factor = FactorOf(matrix, component) / node.Children[children[component]].Range.High;
            var column = levels.Column(children[component]);
            for (var row = 0; row < results.Length; row++) results[row] += factor * column[row];
        }

        for (var row = 0; row < results.Length; row++) results[row] = results[row] > 1 ? 1 : results[row];
    }

    /// <inheritdoc/>
    protected internal override IEnumerable<Finding> Explain(NodeEvidence evidence)
    {
        if (evidence.Score is not { } composite || SystemOf(evidence.Node) is not var (matrix, children)) yield break;
        var table = matrix.TranslationTable();
        var level = table.LevelOf(composite);
        var phase = LevelTable.SauserPhases.StepOf(composite)?.Label;
        var ratios = Array.ConvertAll(children, c => (evidence.Children[c].Score ?? double.NaN) / evidence.Node.Children[c].Range.High);
        var components = children.Zip(matrix.ComponentReadiness(ratios, 1), (c, r) => (Child: evidence.Node.Children[c], Readiness: r));
        var text = Invariant($"Composite system readiness {composite:0.###}, which for this architecture is level {level}");
        yield return evidence.Says("system-readiness", text + (phase is null ? "." : $"; phase: {phase}."),
            new("composite", composite), new("equivalentLevel", level), new("phase", null, phase ?? "none"));
        yield return evidence.Says("component-readiness",
            string.Join(", ", components.Select(c => Invariant($"{c.Child.Title} {c.Readiness:0.###}")))
                + ".",
            [.. components.Select(c => new Fact(c.Child.Code, double.IsNaN(c.Readiness) ? null : c.Readiness))]);
    }

    /// <inheritdoc/>
    protected internal override IEnumerable<Diagnostic> Validate(NodeOutline node)
    {
        var location = new Location { Node = node.Code };
        foreach (var problem in Integration.Validate())
            yield return Diagnostic.Error(StrategyCodes.InvalidIntegrationMatrix, "The integration matrix is invalid. " + problem,
                location);
        foreach (var code in Integration.Components)
        {
            if (node.IndexOf(code) < 0) yield return node.NoChild(Severity.Error, "The integration matrix names", code);
        }

        foreach (var child in node.Children)
        {
            if (child.Weight == 0) continue;
            if (!Integration.Components.Contains(child.Code))
                yield return Diagnostic.Error(StrategyCodes.InvalidIntegrationMatrix,
                    $"The integration matrix does not name '{child.Code}'.", location, "Name it, or give it a weight of 0.");
            if (!child.Range.IsBounded || child.Range.Low < 0 || child.Range.High <= 0)
                yield return Diagnostic.Error(StrategyCodes.CannotValue,
                    $"The levels of '{child.Code}' lie in {child.Range}; they must lie between 0 or more and a top.", location);
        }
    }

    /// <summary>What a component's ratio counts for in the composite: <c>(1/n)·Σ_i Ĩ_ij/m_i</c>.</summary>
    private static double FactorOf(IntegrationMatrix matrix, int component)
    {
        var count = matrix.Components.Count;
        var factor = 0.0;
        for (var i = 0; i < count; i++) factor += matrix[i, component] / (IntegrationMatrix.Top * matrix.LinksOf(i));
        return factor / count;
    }

    /// <summary>
    /// The components that weigh something and their positions among the children; null when the matrix does not fit the node.
    /// </summary>
    private (IntegrationMatrix Matrix, int[] Children)? SystemOf(NodeOutline node)
    {
        if (!Integration.Validate().IsEmpty) return null;
        int[] children = [.. Integration.Components.Select(node.IndexOf)];
        if (children.Contains(-1)) return null;
        int[] positions = [.. Enumerable.Range(0, children.Length).Where(i => node.Weights[children[i]] != 0)];
        if (positions.Length == 0 || positions.Length != node.WeighingCount) return null;
        return (Integration.Of(positions), Array.ConvertAll(positions, i => children[i]));
    }
}
