using System.Numerics;

namespace InnovationPotential.Comparisons;

/// <summary>Shares the change of each unit among the causes: the mean, over orders of the causes, of what each adds in its turn.</summary>
/// <remarks>
/// The Shapley value. Every order by its weight among all 2^k editions where causes are few; else drawn orders, each with its reverse. In
/// each order the additions sum to the change, so the means do.
/// </remarks>
internal sealed class RevisionGame(Editions editions, RevisionOptions options)
{
    private readonly int _causes = editions.Players.Length;

    /// <summary>Whether every order is counted.</summary>
    public bool IsExact => _causes <= options.ExactUpTo;

    public EditionScores Start => editions.Of(BigInteger.Zero);

    public EditionScores End => editions.Of(All);

    private BigInteger All => (BigInteger.One << _causes) - 1;

    /// <summary>The sums of every unit; a unit that lacks a score somewhere between has the edition there.</summary>
    public UnitShares[] Play()
    {
        var units = editions.Units.Select((_, u) => new UnitShares(u, _causes)).ToArray();
        if (IsExact) PlayAll(units);
        else PlayDrawn(units);
        return units;
    }

    private void PlayAll(UnitShares[] units)
    {
        // |S|! (k − |S| − 1)! / k!
        var weights = new double[_causes];
        for (var s = 0; s < _causes; s++)
        {
            weights[s] = 1.0 / _causes;
            for (var i = 1; i <= s; i++) weights[s] *= (double)i / (_causes - i);
        }

        for (var set = BigInteger.Zero; set < All; set++)
        {
            var weight = weights[(int)BigInteger.PopCount(set)];
            for (var c = 0; c < _causes; c++)
            {
                if (((set >> c) & 1).IsZero) Step(units, set, c, weight);
            }
        }
    }

    private void PlayDrawn(UnitShares[] units)
    {
        var random = new RandomNumbers(options.Seed, _causes);
        for (var pair = 0; pair < options.Orders; pair++)
        {
            int[] order = [.. Enumerable.Range(0, _causes).OrderBy(c => random.Uniform(pair, c)).ThenBy(c => c)];
            Walk(order);
            Walk(order.Reverse());
            foreach (var unit in units) unit.EndPair();
        }

        void Walk(IEnumerable<int> order)
        {
            var set = BigInteger.Zero;
            foreach (var c in order)
            {
                Step(units, set, c, 0.5 / options.Orders);
                set |= BigInteger.One << c;
            }
        }
    }

    private void Step(UnitShares[] units, BigInteger set, int cause, double weight)
    {
        var (from, to) = (editions.Of(set), editions.Of(set | (BigInteger.One << cause)));
        foreach (var unit in units) unit.Add(from, to, cause, weight, editions.Players[cause].IsOfData, set);
    }
}
