# Parts of calculations: they run from left to right in all languages.

answer-product = ⁦{ $a } × { $b }⁩
answer-plus = ⁦{ $before } + { $product }⁩
