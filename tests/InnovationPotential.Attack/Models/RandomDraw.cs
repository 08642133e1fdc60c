namespace InnovationPotential.Attack;

/// <summary>What a numbered model, table or case is drawn with: the same number gives the same ones.</summary>
internal sealed class RandomDraw(int number)
{
    private readonly Random _random = new(number);

    /// <summary>The draw of one number of a seed; the seed 0 gives the number itself.</summary>
    public static RandomDraw Of(int seed, long number) => new(unchecked((int)number + (seed * (int)0x9E3779B1)));

    public bool Chance(double probability) => _random.NextDouble() < probability;

    public int Below(int count) => _random.Next(count);

    public int Between(int low, int high) => _random.Next(low, high + 1);

    public double Uniform() => _random.NextDouble();

    /// <summary>Mostly 1, seldom many.</summary>
    public int Few()
    {
        var count = 1;
        while (count < 12 && Chance(0.35)) count++;
        return count;
    }

    public T Of<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        T[] all = [.. items];
        _random.Shuffle(all);
        return all;
    }
}
