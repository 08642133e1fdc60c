using InnovationPotential.Weightings;

namespace InnovationPotential.Robustness;

/// <summary>One of some sets of weights, such as those of several experts; each as probable as the others.</summary>
/// <param name="Sets">The sets, at least one.</param>
internal sealed record WeightSets(EquatableArray<WeightSet> Sets) : WeightFactor
{
    /// <inheritdoc/>
    public override string Kind => "weight-sets";

    internal override bool SharesInput => true;

    internal override bool MayVanish => Sets.Any(s => s.Weights.Any(w => w.Weight == 0));

    internal override IEnumerable<Dimension> DimensionsIn(IndicatorModel model)
    {
        var named = Sets.SelectMany(s => s.Weights).Select(w => w.Code).ToHashSet(StringComparer.Ordinal);
        return model.Nodes.OfType<Dimension>().Where(d => d.Children.Any(c => named.Contains(c.Code)));
    }

    internal override int InputsOf(Dimension dimension) => 1;

    internal override IEnumerable<Diagnostic> Validate(IndicatorModel model)
    {
        if (Sets.IsEmpty) yield return Invalid("it holds no set of weights.");
        foreach (var name in Sets.Repeated(s => s.Name)) yield return Invalid($"two sets are called '{name.Key}'.");
        foreach (var code in Sets.SelectMany(s => s.Weights).Select(w => w.Code).Distinct().Where(c => model.Find(c) is null))
            yield return Unknown(code, "node", CodesOf<ModelNode>(model));
        foreach (var set in Sets)
        {
            foreach (var weight in set.Weights.Where(w => !(w.Weight >= 0) || double.IsInfinity(w.Weight)))
                yield return Invalid(
                    FormattableString.Invariant(
                        $"the weight {weight.Weight} of '{weight.Code}' in '{set.Name}' is not 0 or more and finite."));
            foreach (var dimension in DimensionsIn(model))
            {
                if (Children(dimension).All(c => CodeWeight.Find(set.Weights, c.Code) == 0))
                    yield return Invalid($"the set '{set.Name}' leaves '{dimension.Code}' without any weight.");
            }
        }
    }

    internal override void Draw(string dimension, ReadOnlySpan<double> inputs, ReadOnlySpan<string> children, Span<double> weights)
    {
        for (var lane = 0; lane < ReplicationBatch.Lanes; lane++)
        {
            var set = Sets[Math.Min(Sets.Count - 1, (int)(inputs[lane] * Sets.Count))].Weights;
            for (var i = 0; i < children.Length; i++)
            {
                if (CodeWeight.Find(set, children[i]) is { } weight) weights[(i * ReplicationBatch.Lanes) + lane] = weight;
            }
        }
    }
}
