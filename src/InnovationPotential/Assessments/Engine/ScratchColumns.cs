using System.Numerics;

namespace InnovationPotential.Assessments;

/// <summary>The columns of a node for some rows: its scores, and what follows from missing observations.</summary>
internal readonly ref struct ScratchColumns
{
    public required Span<double> Values { get; init; }

    public required Span<double> Worst { get; init; }

    public required Span<double> Best { get; init; }

    public required Span<double> Coverage { get; init; }

    /// <summary>Fills worst, best and coverage of a leaf; the values too where missing ones score as worst.</summary>
    /// <param name="leaf">The leaf.</param>
    /// <param name="states">The states of its observations; empty where each is there or missing.</param>
    /// <param name="imputed">Receives 1 for a score that rests on an imputed value, else 0; empty where there is none.</param>
    public void FillLeaf(PlanNode leaf, ReadOnlySpan<ObservationState> states, Span<double> imputed)
    {
        var valuation = leaf.Valuation!;
        for (var i = 0; i < imputed.Length; i++) imputed[i] = states[i] == ObservationState.Imputed && !double.IsNaN(Values[i]) ? 1 : 0;
        if (valuation.IsUndefined || double.IsNaN(valuation.Worst)) LeaveOut();
        else FillKnown(valuation.Worst, valuation.Best, !double.IsNaN(leaf.Filling));
        for (var i = 0; i < states.Length; i++)
        {
            if (states[i] == ObservationState.NotApplicable) Values[i] = Worst[i] = Best[i] = Coverage[i] = double.NaN;
        }

        // What was imputed has a score, but is not known: its bounds are those of a missing observation.
        for (var i = 0; i < imputed.Length; i++)
        {
            if (imputed[i] != 0) (Worst[i], Best[i]) = valuation.Around(Values[i]);
        }
    }

    private void FillKnown(double worst, double best, bool scoreAsWorst)
    {
        var i = 0;
        for (; i + Vector<double>.Count <= Values.Length; i += Vector<double>.Count)
        {
            var value = new Vector<double>(Values[i..]);
            var present = Vector.Equals(value, value);
            var low = Vector.ConditionalSelect(present, value, new Vector<double>(worst));
            low.CopyTo(Worst[i..]);
            Vector.ConditionalSelect(present, value, new Vector<double>(best)).CopyTo(Best[i..]);
            Vector.ConditionalSelect(present, Vector<double>.One, Vector<double>.Zero).CopyTo(Coverage[i..]);
            if (scoreAsWorst) low.CopyTo(Values[i..]);
        }

        for (; i < Values.Length; i++)
        {
            var present = !double.IsNaN(Values[i]);
            Worst[i] = present ? Values[i] : worst;
            Best[i] = present ? Values[i] : best;
            Coverage[i] = present ? 1 : 0;
            if (scoreAsWorst) Values[i] = Worst[i];
        }
    }

    // Nothing could be learned of the indicator.
    private void LeaveOut()
    {
        for (var i = 0; i < Values.Length; i++)
        {
            Worst[i] = Best[i] = Values[i];
            Coverage[i] = double.IsNaN(Values[i]) ? double.NaN : 1;
        }
    }
}
