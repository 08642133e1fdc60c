namespace InnovationPotential.Numerics;

/// <summary>As many random numbers as a draw needs, all belonging to one position of the random numbers.</summary>
internal readonly record struct RandomCell(ulong Key)
{
    public ulong Bits(long index) => unchecked(RandomNumbers.Mix(Key + (RandomNumbers.GoldenGamma * ((ulong)index + 1))));

    public double Uniform(long index) => RandomNumbers.ToUniform(Bits(index));

    public double Exponential(long index) => -Math.Log(RandomNumbers.ToOpenUniform(Bits(index)));
}
