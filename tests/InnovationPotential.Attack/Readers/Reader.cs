namespace InnovationPotential.Attack;

/// <summary>What reads something, with valid samples of it, changes of them and what must hold of whatever comes out.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Samples">Valid inputs.</param>
/// <param name="Mutate">Changes an input.</param>
/// <param name="Use">
/// Reads the input and uses what it holds. Null when it was refused with a code or works; else what is wrong. Any exception but
/// <see cref="InvalidInputException"/> is wrong, too.
/// </param>
internal sealed record Reader(string Name, Lazy<IReadOnlyList<byte[]>> Samples, Func<byte[], RandomDraw, byte[]> Mutate,
    Func<byte[], ReadOutcome> Use)
{
    /// <summary>Draws an input that is no change of a sample; null where there are samples only.</summary>
    public Func<RandomDraw, byte[]>? Draw { get; init; }

    /// <summary>The input of one number.</summary>
    public byte[] InputOf(int seed, long number)
    {
        var draw = RandomDraw.Of(seed, number);
        if (Draw is not null && draw.Chance(0.5))
        {
            var drawn = Draw(draw);
            return draw.Chance(0.5) ? drawn : Mutate(drawn, draw);
        }

        return Mutate(draw.Of(Samples.Value), draw);
    }
}
