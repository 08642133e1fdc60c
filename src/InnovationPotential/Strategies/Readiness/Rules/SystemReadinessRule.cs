using System.Globalization;
using InnovationPotential.Numerics;
using InnovationPotential.Text;

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
        ArgumentNullException.ThrowIfNull(node);
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
        ArgumentNullException.ThrowIfNull(evidence);
        if (evidence.Score is not { } composite || SystemOf(evidence.Node) is not var (matrix, children)) yield break;
        var table = matrix.TranslationTable();
        var level = table.LevelOf(composite);
        var phase = LevelTable.SauserPhases.StepOf(composite)?.Label;
        var ratios = children.Select(c => (evidence.Children[c].Score ?? double.NaN) / evidence.Node.Children[c].Range.High).ToArray();
        var components = matrix.ComponentReadiness(ratios, 1);
        var text = string.Create(CultureInfo.InvariantCulture,
            $"Composite system readiness {composite:0.###}, which for this architecture is level {level}");
        yield return new Finding("system-readiness", evidence.Node.Code, text + (phase is null ? "." : $"; phase: {phase}."))
        {
            Facts = [new("composite", composite), new("equivalentLevel", level), new("phase", null, phase ?? "none")],
        };
        yield return new Finding("component-readiness", evidence.Node.Code,
            string.Join(", ",
                children.Select((c, i) =>
                    string.Create(CultureInfo.InvariantCulture, $"{evidence.Node.Children[c].Title} {components[i]:0.###}"))) + ".")
        {
            Facts = [.. children.Select((c, i) =>
                new Fact(evidence.Node.Children[c].Code, double.IsNaN(components[i]) ? null : components[i]))],
        };
    }

    /// <inheritdoc/>
    protected internal override IEnumerable<Diagnostic> Check(NodeOutline node)
    {
        ArgumentNullException.ThrowIfNull(node);
        var location = new Location { Node = node.Code };
        foreach (var problem in Integration.Problems())
            yield return Diagnostic.Error(StrategyCodes.InvalidIntegrationMatrix, "The integration matrix is invalid. " + problem,
                location);
        foreach (var code in Integration.Components)
        {
            if (node.IndexOf(code) < 0)
                yield return Diagnostic.Error(StrategyCodes.UnknownChild,
                    $"The integration matrix names '{code}', which is no child of '{node.Code}'.", location,
                    $"{Nearest.DidYouMean(code, node.Children.Select(c => c.Code))}Children are named by their codes.");
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
        for (var i = 0; i < count; i++)
        {
            var links = 0;
            for (var j = 0; j < count; j++)
            {
                if (matrix[i, j] != 0) links++;
            }

            factor += matrix[i, component] / (IntegrationMatrix.Top * links);
        }

        return factor / count;
    }

    private static int Counting(NodeOutline node)
    {
        var count = 0;
        foreach (var weight in node.Weights)
        {
            if (weight > 0) count++;
        }

        return count;
    }

    /// <summary>
    /// The components that weigh something and their positions among the children; null when the matrix does not fit the node.
    /// </summary>
    private (IntegrationMatrix Matrix, int[] Children)? SystemOf(NodeOutline node)
    {
        if (!Integration.Problems().IsEmpty) return null;
        var positions = new List<int>();
        var children = new List<int>();
        for (var i = 0; i < Integration.Components.Count; i++)
        {
            var child = node.IndexOf(Integration.Components[i]);
            if (child < 0) return null;
            if (node.Weights[child] == 0) continue;
            positions.Add(i);
            children.Add(child);
        }

        if (children.Count == 0 || children.Count != Counting(node)) return null;
        return (Integration.Of(positions.ToArray()), [.. children]);
    }
}
